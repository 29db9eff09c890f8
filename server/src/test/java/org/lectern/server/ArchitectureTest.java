package org.lectern.server;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.jspecify.annotations.NullMarked;

/** What Maven cannot hold; the drawing in docs/architecture.md says the same. */
@AnalyzeClasses(packages = "org.lectern", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String SERVER = "org.lectern.server";

    /**
     * Rows are plain records of values and words, and pass up as they are: copies of each would say nothing more. So does
     * what the database failed at.
     */
    private static final DescribedPredicate<JavaClass> ROWS = DescribedPredicate.describe(
            "records of rows, and failures",
            type -> type.getPackageName().equals(SERVER + ".store")
                    && (type.isRecord() || type.isEnum() || type.getSimpleName().equals("StoreFailure")));

    @ArchTest
    static final ArchRule requestsAndImportsGoThroughContentToTheStore = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .withOptionalLayers(true)
            .layer("delivery")
            .definedBy(SERVER + ".delivery..")
            .layer("admin")
            .definedBy(SERVER + ".admin..")
            .layer("importing")
            .definedBy(SERVER + ".importing..")
            .layer("announcing")
            .definedBy(SERVER + ".announcing..")
            .layer("http")
            .definedBy(SERVER + ".http..")
            .layer("security")
            .definedBy(SERVER + ".security..")
            .layer("content")
            .definedBy(SERVER + ".content..")
            .layer("store")
            .definedBy(SERVER + ".store..")
            .whereLayer("delivery")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("admin")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("importing")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("announcing")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("http")
            .mayOnlyBeAccessedByLayers("delivery", "admin")
            .whereLayer("security")
            .mayOnlyBeAccessedByLayers("admin")
            .whereLayer("content")
            .mayOnlyBeAccessedByLayers("delivery", "admin", "importing", "announcing")
            .whereLayer("store")
            .mayOnlyBeAccessedByLayers("content", "security")
            .ignoreDependency(DescribedPredicate.alwaysTrue(), ROWS);

    @ArchTest
    static final ArchRule onlyTheStoreKnowsSql = noClasses()
            .that()
            .resideOutsideOfPackage(SERVER + ".store..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.jooq..",
                    "java.sql..",
                    "javax.sql..",
                    "org.flywaydb..",
                    "com.zaxxer..",
                    "org.sqlite..",
                    "org.postgresql..");

    @ArchTest
    static final ArchRule theServerNamesNoPlugin = noClasses()
            .that()
            .resideInAPackage(SERVER + "..")
            .should()
            .dependOnClassesThat(DescribedPredicate.describe(
                    "are of a plugin",
                    type -> type.getPackageName().startsWith("org.lectern.")
                            && !type.getPackageName().startsWith(SERVER)
                            && !type.getPackageName().startsWith("org.lectern.engine")
                            && !type.getPackageName().startsWith("org.lectern.api")));

    @ArchTest
    static final ArchRule theEngineKnowsNeitherSqlNorHttpNorAContainer = noClasses()
            .that()
            .resideInAPackage("org.lectern.engine..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "java.sql..",
                    "org.jooq..",
                    "java.net.http..",
                    "jakarta.ws..",
                    "jakarta.servlet..",
                    "jakarta.enterprise..",
                    "jakarta.inject..");

    @ArchTest
    static final ArchRule pluginsCompileAgainstTheApiAlone = noClasses()
            .that()
            .resideOutsideOfPackages(SERVER + "..", "org.lectern.engine..", "org.lectern.testkit..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.lectern.engine..", SERVER + "..");

    @ArchTest
    static final ArchRule theLauncherNeedsNothingButTheSettingsAndThePlatform = classes()
            .that()
            .resideInAPackage(SERVER + ".launcher..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    SERVER + ".launcher..",
                    SERVER + ".config..",
                    "java..",
                    "fish.payara.micro",
                    "org.jspecify.annotations");

    @ArchTest
    static final ArchRule theSettingsKnowNobody = noClasses()
            .that()
            .resideInAPackage(SERVER + ".config..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    SERVER + ".boot..",
                    SERVER + ".launcher..",
                    SERVER + ".delivery..",
                    SERVER + ".content..",
                    SERVER + ".store..");

    @ArchTest
    static final ArchRule everyPackageSaysWhatMayBeNull =
            classes().that().haveSimpleName("package-info").should().beAnnotatedWith(NullMarked.class);
}
