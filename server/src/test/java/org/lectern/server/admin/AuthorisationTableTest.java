package org.lectern.server.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.lectern.server.admin.Authorisation.Row;

/** No route of the admin API is forgotten in the table of who may call it. */
@DisplayName("Threat 5: someone else's content - every route has a row")
class AuthorisationTableTest {

    private static final String ADMIN = "/api/v1/admin";

    /** Every route under {@code /api/v1/admin}. */
    private static Map<String, Method> routes() {
        var routes = new TreeMap<>(Routes.all());
        routes.keySet().removeIf(route -> !(route.split(" ", 2)[1] + "/").startsWith(ADMIN + "/"));
        return routes;
    }

    @Test
    void every_route_has_one_row_and_every_row_a_route() {
        var rows = Authorisation.rows().stream().map(Row::route).toList();

        assertThat(rows).doesNotHaveDuplicates();
        assertThat(new TreeSet<>(rows)).isEqualTo(routes().keySet());
    }

    @Test
    void every_route_says_what_it_needs_or_that_strangers_may() {
        assertThat(routes()).allSatisfy((route, method) -> assertThat(
                        method.isAnnotationPresent(Needs.class) ^ method.isAnnotationPresent(OpenToStrangers.class))
                .as(route)
                .isTrue());
    }

    @Test
    void what_is_open_to_strangers_is_so_in_the_table_at_the_door_and_at_the_method() {
        var open = routes().entrySet().stream()
                .filter(route -> route.getValue().isAnnotationPresent(OpenToStrangers.class))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        var inTable = Authorisation.rows().stream()
                .filter(Row::isOpen)
                .map(Row::route)
                .toList();

        assertThat(AdminPaths.OPEN.stream().map(route -> route.replaceFirst(" ", " /")))
                .containsExactlyInAnyOrderElementsOf(open);
        assertThat(inTable).containsExactlyInAnyOrderElementsOf(open);
        assertThat(open).hasSize(3);
    }

    @Test
    void every_caller_of_the_table_is_one() {
        var known = List.of("stranger", "nobody", "viewer", "author", "editor", "governor", "administrator", "token");

        assertThat(Authorisation.rows()).allSatisfy(row -> {
            assertThat(known).containsAll(row.callers());
            assertThat(known).containsAll(row.owners());
        });
    }
}
