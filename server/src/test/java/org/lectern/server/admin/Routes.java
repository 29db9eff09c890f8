package org.lectern.server.admin;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/** What the application answers, found in its classes. */
public final class Routes {

    private Routes() {}

    /** Every method of every resource, by its route, such as {@code GET /api/v1/types/{type}}. */
    public static Map<String, Method> all() {
        var routes = new TreeMap<String, Method>();
        new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.lectern.server").stream()
                        .filter(type -> type.isAnnotatedWith(Path.class))
                        .map(JavaClass::reflect)
                        .forEach(type -> add(type, routes));
        return routes;
    }

    private static void add(Class<?> resource, Map<String, Method> routes) {
        for (var method : resource.getMethods()) {
            var verb = Arrays.stream(method.getAnnotations())
                    .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                    .filter(found -> found != null)
                    .findFirst();
            var below = method.getAnnotation(Path.class);
            var path = resource.getAnnotation(Path.class).value() + (below == null ? "" : "/" + below.value());
            if (verb.isPresent()) {
                // Several methods may answer one route in different forms.
                routes.put(verb.get().value() + " " + withoutPatterns(path), method);
            }
        }
    }

    private static String withoutPatterns(String path) {
        return path.replaceAll("\\{(\\w+)\\s*:([^{}]|\\{[^}]*})*}", "{$1}");
    }
}
