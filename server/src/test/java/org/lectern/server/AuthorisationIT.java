package org.lectern.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
 * whoever may gets past the door. What happens then is for other tests. Entries are asked for twice: somebody else's, and
 * the author's own.
 */
class AuthorisationIT {

    private static final String ADMIN = "/api/v1/admin";
    private static final String ENTRIES = ADMIN + "/entries";
    private static final String EVERYWHERE = "[{\"role\":\"%s\"}]";

    /** Who may do much, to entries of another type. */
    private static final String ELSEWHERE = "elsewhere";

    private static final String ENTRY = "{\"type\":\"person\",\"fields\":{\"name\":\"Grace Hopper\"}}";
    private static final String FIELDS = "{\"fields\":{\"name\":\"Grace\"}}";
    private static final String WINDOW = "{\"from\":\"2036-05-01T10:00\"}";

    /** What is well-formed: bodies are read before it is known whom the entry belongs to. */
    private static final Map<String, String> BODIES = Map.of(
            "POST " + ENTRIES, ENTRY,
            "PUT " + ENTRIES + "/{id}", FIELDS,
            "PATCH " + ENTRIES + "/{id}", FIELDS,
            "POST " + ENTRIES + "/bulk", "{\"action\":\"submit\",\"dryRun\":true}",
            "POST " + ENTRIES + "/{id}/send-back", "{\"comment\":\"Say more\"}",
            "POST " + ENTRIES + "/{id}/schedules", WINDOW,
            "PUT " + ENTRIES + "/{id}/schedules/{publication}", WINDOW);

    @TempDir
    static Path folder;

    private static RunningServer server;
    private static Database database;
    private static final Map<String, Desk> CALLERS = new LinkedHashMap<>();

    /** An account that is done something to. */
    private static String somebody;

    /** Who made the entries that are somebody else's. */
    private static Desk writer;

    @BeforeAll
    static void start() {
        server = RunningServer.start(folder, Map.of());
        var administrator = Desk.setUp(server);
        database = Database.sqlite(server.data());
        CALLERS.put("stranger", Desk.stranger(server));
        CALLERS.put("nobody", administrator.account("nobody", "[]"));
        for (var role : List.of("viewer", "author", "editor")) {
            CALLERS.put(role, administrator.account(role, EVERYWHERE.formatted(role)));
        }
        CALLERS.put("governor", administrator.account("governor", "[{\"role\":\"administrator\",\"space\":\"main\"}]"));
        CALLERS.put("administrator", administrator);
        CALLERS.put("token", administrator.program(EVERYWHERE.formatted("administrator")));
        CALLERS.put(ELSEWHERE, administrator.account(ELSEWHERE, "[{\"role\":\"editor\",\"type\":\"news\"}]"));
        somebody = administrator
                .account("somebody", EVERYWHERE.formatted("editor"))
                .id();
        writer = administrator.account("writer", EVERYWHERE.formatted("editor"));
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

    /** One row for one caller; of an entry, the caller's own or somebody else's. */
    private record Cell(Row row, String caller, boolean own) {

        boolean mayPass() {
            return row.callers().contains(caller) || (own && row.owners().contains(caller));
        }

        /** Nobody learns of an entry that he may not read. */
        Set<Integer> refusals() {
            if (caller.equals("stranger")) {
                return Set.of(401);
            }
            return caller.equals(ELSEWHERE) ? Set.of(403, 404) : Set.of(403);
        }

        @Override
        public String toString() {
            return row.route() + " as " + caller + (own ? ", of his own" : "");
        }
    }

    @DisplayName("Threat 5: someone else's content - each route for each caller")
    @TestFactory
    List<DynamicTest> each_route_for_each_caller() {
        var cells = new ArrayList<Cell>();
        for (var row : Authorisation.rows()) {
            boolean isOfOne = row.path().startsWith(ENTRIES + "/{id}");
            for (var caller : CALLERS.keySet()) {
                if (!caller.equals(ELSEWHERE) || isOfOne || row.route().equals("POST " + ENTRIES)) {
                    cells.add(new Cell(row, caller, false));
                }
            }
            if (isOfOne) {
                cells.add(new Cell(row, "author", true));
            }
        }
        return cells.stream()
                .map(cell -> DynamicTest.dynamicTest(cell.toString(), () -> check(cell)))
                .toList();
    }

    private static void check(Cell cell) {
        var request = request(cell);
        var before = dump();
        var answer = request.sentBy(CALLERS.get(cell.caller()));
        var outcome = cell + ": " + answer.statusCode() + " " + answer.body();
        if (cell.mayPass()) {
            assertThat(answer.statusCode()).as(outcome).isNotIn(401, 403).isLessThan(500);
            if (cell.row().route().equals("DELETE " + ADMIN + "/session")) {
                CALLERS.computeIfPresent(cell.caller(), (name, gone) -> Desk.signIn(server, signInName(name)));
            }
        } else {
            assertThat(answer.statusCode()).as(outcome).isIn(cell.refusals());
            assertThat(dump()).as(outcome).isEqualTo(before);
        }
        assertThat(answer.headers().firstValue("Cache-Control")).as(outcome).contains("no-store");
    }

    private static String signInName(String caller) {
        return caller.equals("administrator") ? Desk.ADMINISTRATOR : caller;
    }

    /** What an honest client sends, at an entry of the cell's. */
    private record Request(Row row, String path, String tag) {

        HttpResponse<String> sentBy(Desk caller) {
            return caller.as(type(row)).send(row.method(), path, body(row), "If-Match", tag);
        }
    }

    private static String type(Row row) {
        return row.method().equals("PATCH") ? "application/merge-patch+json" : "application/json";
    }

    private static Request request(Cell cell) {
        if (!cell.row().path().startsWith(ENTRIES + "/{id}")) {
            return new Request(cell.row(), path(cell.row(), somebody), "\"none\"");
        }
        var made = (cell.own() ? CALLERS.get(cell.caller()) : writer).send("POST", "/entries", ENTRY);
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        return new Request(
                cell.row(),
                path(cell.row(), Desk.json(made).getString("id")),
                made.headers().firstValue("ETag").orElseThrow());
    }

    /** Of accounts and tokens, one that is taken by no route: whoever is let in learns so, and nothing is done. */
    private static String body(Row row) {
        var usual = row.path().startsWith(ENTRIES) || row.path().endsWith("/link") ? "" : "{\"unknown\":1}";
        boolean hasBody = Set.of("POST", "PUT", "PATCH").contains(row.method());
        return hasBody ? BODIES.getOrDefault(row.route(), usual) : "";
    }

    private static String path(Row row, String id) {
        return row.path()
                .substring(ADMIN.length())
                .replace("{id}", row.path().startsWith(ADMIN + "/tokens") ? "none" : id)
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
        var token = CALLERS.get("administrator").csrf();
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
        var answer = CALLERS.get("administrator").bare(row.method(), path(row, somebody), body(row), headers);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(403);
        assertThat(dump()).isEqualTo(before);
    }

    @DisplayName("Strict input - each document of the JSON collection at each route that takes one")
    @TestFactory
    List<DynamicTest> each_document_of_the_json_collection_at_each_route_that_takes_one() throws IOException {
        var documents = new ArrayList<byte[]>();
        try (var files = Files.list(Shared.corpus("json-test-suite"))) {
            for (var file : files.sorted().toList()) {
                documents.add(Files.readAllBytes(file));
            }
        }
        assertThat(documents).hasSizeGreaterThan(300);
        return Authorisation.rows().stream()
                .filter(row -> !body(row).isEmpty())
                .map(row -> DynamicTest.dynamicTest(row.route(), () -> takes(row, documents)))
                .toList();
    }

    private static void takes(Row row, List<byte[]> documents) {
        var caller = CALLERS.get("administrator");
        for (var document : documents) {
            var request = HttpRequest.newBuilder(URI.create(server.uri() + ADMIN + path(row, somebody)))
                    .method(row.method(), BodyPublishers.ofByteArray(document))
                    .headers("Content-Type", type(row))
                    .headers("If-Match", "\"none\"", "Origin", server.uri().toString())
                    .headers("Cookie", caller.cookie(), "Lectern-CSRF", caller.csrf());
            var answer = server.send(request.build());
            assertThat(answer.statusCode()).as(answer.body()).isBetween(400, 499);
            assertThat(answer.body()).doesNotContain("org.lectern", "jakarta.", "Exception");
        }
    }
}
