package org.lectern.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.server.Eventually.until;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The database is gone for a while, or its disk is full: what clients are told, what is kept, and how it ends. */
class StoreTroubleIT {

    private static final Duration TOLD = Duration.ofSeconds(2);
    private static final Duration BACK = Duration.ofSeconds(5);

    /** This machine may be busy with other things. */
    private static final int LENIENCE = 3;

    private static final String GONE = "The database cannot be reached just now: ask again in a few seconds.";
    private static final String FULL =
            "The disk of the database takes nothing more, so nothing was written; reading goes"
                    + " on. Tell whoever runs this server, and send the request again when there is room.";

    @TempDir
    Path folder;

    /** Slugs that were acknowledged, and those that were refused. */
    private final List<String> kept = new ArrayList<>();

    private final List<String> refused = new ArrayList<>();
    private int made;

    @Test
    void postgresql_is_gone_for_a_while() throws Exception {
        var postgres = postgres(RunningServer.freePort());
        var settings = new HashMap<>(Map.of("lectern.db.url", postgres.getJdbcUrl("postgres", "postgres")));
        try (var server = RunningServer.start(folder.resolve("server"), settings)) {
            var ada = Desk.setUp(server);
            publish(ada);
            until(() -> server.get("/widgets/card?entry=event/evening-0").statusCode() == 200);

            postgres.close();
            var longest = Duration.ZERO;
            for (int i = 0; i < 10; i++) {
                long asked = System.nanoTime();
                assertProblem(create(ada), 503, "about:blank", GONE);
                longest = longest(longest, asked);
            }
            assertThat(longest).isLessThan(TOLD.multipliedBy(LENIENCE));
            assertProblem(ada.send("GET", "/entries", ""), 503, "about:blank", GONE);
            assertProblem(server.get("/api/v1/content/event"), 503, "about:blank", GONE);
            var fragment = server.get("/widgets/header?entry=event/evening-0");
            assertThat(fragment.statusCode()).isEqualTo(503);
            assertThat(fragment.body()).isEmpty();
            assertThat(fragment.headers().firstValue("Lectern-Problem")).contains(GONE);
            assertThat(fragment.headers().firstValue("Retry-After")).isPresent();
            assertThat(server.get("/widgets/card?entry=event/evening-0").statusCode())
                    .as("what is ready is answered")
                    .isEqualTo(200);

            long again = System.nanoTime();
            try (var restarted = postgres(postgres.getPort())) {
                // The database itself needs a while to start; it is not counted.
                again = System.nanoTime();
                until(() -> create(ada).statusCode() == 201);
                var back = longest(Duration.ZERO, again);
                assertThat(back).isLessThan(BACK.multipliedBy(LENIENCE));
                assertThat(server.get("/widgets/header?entry=event/evening-0").statusCode())
                        .isEqualTo(200);
                assertKept(ada);
                assertToldOnce(server, "cannot be reached");
                System.out.println("told within " + longest + ", back within " + back);
            }
        }
    }

    @Test
    void the_disk_of_the_embedded_database_is_full_for_a_while() throws Exception {
        try (var disk = SmallDisk.mount(folder.resolve("disk"), 400);
                var server = RunningServer.start(
                        folder.resolve("server"),
                        Map.of("lectern.data.dir", disk.path().toString()))) {
            var ada = Desk.setUp(server);
            publish(ada);

            disk.fill();
            until(() -> create(ada).statusCode() == 507);
            assertProblem(create(ada), 507, "urn:problem-type:lectern:no-room", FULL);
            assertThat(ada.send("GET", "/entries", "").statusCode()).isEqualTo(200);
            assertThat(server.get("/api/v1/content/event").statusCode()).isEqualTo(200);
            assertThat(server.get("/widgets/header?entry=event/evening-0").statusCode())
                    .isEqualTo(200);

            disk.free();
            assertThat(create(ada).statusCode()).isEqualTo(201);
            assertKept(ada);
            assertToldOnce(server, "takes nothing more");
        }
    }

    private EmbeddedPostgres postgres(int port) throws IOException {
        return EmbeddedPostgres.builder()
                .setPort(port)
                .setDataDirectory(folder.resolve("postgres"))
                .setCleanDataDirectory(false)
                .start();
    }

    private void publish(Desk who) {
        var made = Desk.json(create(who));
        var answer = who.send(
                "POST",
                "/entries/" + made.getString("id") + "/publish",
                "",
                "If-Match",
                tag(who, made.getString("id")));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private static String tag(Desk who, String id) {
        return who.send("GET", "/entries/" + id, "")
                .headers()
                .firstValue("ETag")
                .orElseThrow();
    }

    /** One more event; whether it was kept is noted. */
    private HttpResponse<String> create(Desk who) {
        var slug = "evening-" + made++;
        var answer = who.send(
                "POST",
                "/entries",
                "{\"type\":\"event\",\"slug\":\"" + slug + "\",\"fields\":{\"title\":\"An evening\",\"description\":\""
                        + "x".repeat(5_000)
                        + "\",\"when\":{\"start\":\"2031-05-01T19:00\",\"end\":null,\"zone\":\"UTC\",\"allDay\":false}}}");
        (answer.statusCode() == 201 ? kept : refused).add(slug);
        return answer;
    }

    private void assertKept(Desk who) {
        for (var slug : kept) {
            assertThat(number(who, slug)).as(slug + " was acknowledged").isEqualTo(1);
        }
        for (var slug : refused) {
            assertThat(number(who, slug)).as(slug + " was refused").isZero();
        }
        assertThat(refused).isNotEmpty();
    }

    /** How many entries have just this slug. */
    private static long number(Desk who, String slug) {
        return Desk.json(who.send("GET", "/entries?slug=" + slug, "")).getJsonArray("data").stream()
                .filter(entry -> entry.asJsonObject().getString("slug").equals(slug))
                .count();
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String type, String sentence) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(found -> assertThat(found).startsWith("application/problem+json"));
        assertThat(answer.headers().firstValue("Retry-After").isPresent()).isEqualTo(status == 503);
        assertThat(Desk.json(answer).getString("type")).isEqualTo(type);
        assertThat(Desk.json(answer).getString("detail")).isEqualTo(sentence);
    }

    private static void assertToldOnce(RunningServer server, String what) {
        var lines = server.errors().lines().toList();
        assertThat(lines.stream().filter(line -> line.contains(" SEVERE ") && line.contains(what)))
                .as(server.errors())
                .hasSize(1);
        assertThat(lines.stream().filter(line -> line.contains("answers again")))
                .hasSize(1);
        assertThat(server.errors()).doesNotContain("Unforeseen").doesNotContain("\tat ");
    }

    private static Duration longest(Duration before, long since) {
        var now = Duration.ofNanos(System.nanoTime() - since);
        return now.compareTo(before) > 0 ? now : before;
    }
}
