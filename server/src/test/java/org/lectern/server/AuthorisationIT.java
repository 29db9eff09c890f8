package org.lectern.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.server.admin.Authorisation;
import org.lectern.server.admin.Authorisation.Row;
import org.lectern.server.store.Database;
import org.lectern.server.store.Dump;

/**
 * Each route of the admin API for each caller, as the table says: whoever may not is refused and nothing has changed,
 * whoever may gets past the door. What happens then is for other tests.
 */
class AuthorisationIT {

    private static final String EVERYWHERE = "[{\"role\":\"%s\"}]";

    @TempDir
    static Path folder;

    private static RunningServer server;
    private static Database database;
    private static Desk administrator;
    private static final Map<String, Desk> CALLERS = new LinkedHashMap<>();

    /** An account that is done something to. */
    private static String somebody;

    /** An entry that somebody else made; and one by the caller of that name. */
    private static String theirs;

    private static String own;

    @BeforeAll
    static void start() {
        server = RunningServer.start(folder, Map.of());
        administrator = Desk.setUp(server);
        database = Database.sqlite(server.data());
        CALLERS.put("stranger", Desk.stranger(server));
        CALLERS.put("nobody", administrator.account("nobody", "[]"));
        for (var role : List.of("viewer", "author", "editor")) {
            CALLERS.put(role, administrator.account(role, EVERYWHERE.formatted(role)));
        }
        CALLERS.put("governor", administrator.account("governor", "[{\"role\":\"administrator\",\"space\":\"main\"}]"));
        CALLERS.put("administrator", administrator);
        CALLERS.put("token", administrator.program(EVERYWHERE.formatted("administrator")));
        somebody = administrator
                .account("somebody", EVERYWHERE.formatted("editor"))
                .id();
        theirs = entry(administrator);
        own = entry(CALLERS.get("author"));
    }

    @AfterAll
    static void stop() {
        if (database != null) {
            database.close();
        }
        if (server != null) {
            server.close();
        }
    }

    @DisplayName("Threat 5: someone else's content - each route for each caller")
    @TestFactory
    List<DynamicTest> each_route_for_each_caller() {
        return Authorisation.rows().stream()
                .flatMap(row -> CALLERS.keySet().stream()
                        .map(caller ->
                                DynamicTest.dynamicTest(row.route() + " as " + caller, () -> check(row, caller))))
                .toList();
    }

    @DisplayName("Threat 5: someone else's content - authors for what is their own")
    @TestFactory
    List<DynamicTest> authors_for_what_is_their_own() {
        return Authorisation.rows().stream()
                .filter(row -> row.owners().contains("author"))
                .map(row -> DynamicTest.dynamicTest(row.route(), () -> {
                    var answer = ask(row, CALLERS.get("author"), own);
                    // It says nothing of what it knows, so nothing is done; but it is let in.
                    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(428);
                }))
                .toList();
    }

    private static String entry(Desk by) {
        var made = by.send("POST", "/entries", "{\"type\":\"person\",\"fields\":{\"name\":\"Somebody\"}}");
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        return Desk.json(made).getString("id");
    }

    private static void check(Row row, String caller) {
        var before = dump();
        var answer = ask(row, CALLERS.get(caller), theirs);
        var outcome = row.route() + " as " + caller + ": " + answer.statusCode() + " " + answer.body();
        if (row.callers().contains(caller)) {
            assertThat(answer.statusCode()).as(outcome).isNotIn(401, 403).isLessThan(500);
            if (row.method().equals("DELETE") && row.path().endsWith("/session")) {
                CALLERS.computeIfPresent(caller, (name, gone) -> Desk.signIn(server, signInName(name)));
            }
        } else {
            assertThat(answer.statusCode()).as(outcome).isEqualTo(caller.equals("stranger") ? 401 : 403);
            assertThat(dump()).as(outcome).isEqualTo(before);
        }
        assertThat(answer.headers().firstValue("Cache-Control")).as(outcome).contains("no-store");
    }

    private static String signInName(String caller) {
        return caller.equals("administrator") ? Desk.ADMINISTRATOR : caller;
    }

    private static HttpResponse<String> ask(Row row, Desk caller, String entry) {
        var type = row.method().equals("PATCH") ? "application/merge-patch+json" : "application/json";
        return caller.as(type).send(row.method(), path(row, entry), body(row));
    }

    /**
     * A body that no route takes: whoever is let in learns so, and nothing is done. To entries nothing is done as long as
     * a request does not say what it knows.
     */
    private static String body(Row row) {
        if (!List.of("POST", "PUT", "PATCH").contains(row.method())
                || row.path().endsWith("/link")) {
            return "";
        } else if (!row.path().contains("/entries")) {
            return "{\"unknown\":1}";
        } else if (row.path().endsWith("/entries")) {
            return "{\"type\":\"person\",\"fields\":{}}";
        } else if (row.path().contains("/schedules")) {
            return "{\"from\":\"2031-01-01T10:00\"}";
        } else if (row.path().endsWith("/send-back")) {
            return "{\"comment\":\"no\"}";
        }
        return row.method().equals("POST") ? "" : "{\"fields\":{}}";
    }

    private static String path(Row row, String entry) {
        return row.path()
                .substring("/api/v1/admin".length())
                .replace("{id}", row.path().contains("/accounts/") ? somebody : entry)
                .replace("{publication}", "1")
                .replaceAll("\\{\\w+}", "none");
    }

    /** What is recorded of a refusal is no change. */
    private static String dump() {
        return Dump.of(database, "audit", "sqlite_sequence");
    }

    @DisplayName("Threat 7: CSRF - each route that changes something, without proof that it was meant")
    @TestFactory
    List<DynamicTest> each_route_that_changes_something_without_proof_that_it_was_meant() {
        var other = Desk.signIn(server, "viewer").csrf();
        var own = server.uri().toString();
        var requests = new LinkedHashMap<String, String[]>();
        requests.put("no token", new String[] {"Origin", own});
        requests.put("an empty token", new String[] {"Origin", own, "Lectern-CSRF", ""});
        requests.put("another session's token", new String[] {"Origin", own, "Lectern-CSRF", other});
        var token = administrator.csrf();
        requests.put("a foreign origin", new String[] {"Origin", "https://evil.example", "Lectern-CSRF", token});
        requests.put("no origin", new String[] {"Lectern-CSRF", token});
        requests.put("an opaque origin", new String[] {"Origin", "null", "Lectern-CSRF", token});
        for (var site : List.of("cross-site", "same-site", "none")) {
            requests.put(
                    "Sec-Fetch-Site: " + site,
                    new String[] {"Origin", own, "Sec-Fetch-Site", site, "Lectern-CSRF", token});
        }
        return Authorisation.rows().stream()
                .filter(Row::isMutating)
                .flatMap(row -> requests.entrySet().stream()
                        .filter(request -> !row.isOpen() || !request.getKey().endsWith("token"))
                        .map(request -> DynamicTest.dynamicTest(
                                row.route() + " with " + request.getKey(), () -> refused(row, request.getValue()))))
                .toList();
    }

    private static void refused(Row row, String[] headers) {
        var before = dump();
        var answer = CALLERS.get("administrator").bare(row.method(), path(row, theirs), body(row), headers);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(403);
        assertThat(dump()).isEqualTo(before);
    }
}
