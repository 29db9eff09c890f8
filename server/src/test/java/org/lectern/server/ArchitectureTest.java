package org.lectern.server;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.jspecify.annotations.NullMarked;

/** What Maven's modules cannot hold: the direction of dependencies between the packages of the server. */
@AnalyzeClasses(packages = "org.lectern.server", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String ROOT = "org.lectern.server.";

    @ArchTest
    static final ArchRule only_those_who_serve_or_import_know_the_content = classes()
            .that()
            .resideInAPackage(ROOT + "content..")
            .should()
            .onlyHaveDependentClassesThat()
            .resideInAnyPackage(ROOT + "content..", ROOT + "delivery..", ROOT + "admin..", ROOT + "importing..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule only_the_content_knows_the_store_but_for_the_rows_it_hands_on = classes()
            .that()
            .resideInAPackage(ROOT + "store..")
            .and()
            .areNotRecords()
            .should()
            .onlyHaveDependentClassesThat()
            .resideInAnyPackage(ROOT + "store..", ROOT + "content..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule only_the_store_speaks_sql = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + "store..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql..", "org.jooq..", "org.flywaydb..", "org.sqlite..");

    @ArchTest
    static final ArchRule the_launcher_needs_nothing_but_the_settings_and_the_platform = classes()
            .that()
            .resideInAPackage(ROOT + "launcher..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    ROOT + "launcher..", ROOT + "config..", "java..", "fish.payara.micro", "org.jspecify.annotations");

    @ArchTest
    static final ArchRule the_settings_know_nobody = noClasses()
            .that()
            .resideInAPackage(ROOT + "config..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    ROOT + "boot..", ROOT + "launcher..", ROOT + "delivery..", ROOT + "content..", ROOT + "store..");

    @ArchTest
    static final ArchRule no_class_of_a_plugin_is_named = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.lectern.person..", "org.lectern.event..", "org.lectern.plugins..");

    @ArchTest
    static final ArchRule every_package_says_what_may_be_null =
            classes().that().haveSimpleName("package-info").should().beAnnotatedWith(NullMarked.class);
}
