package org.lectern.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.server.Eventually.until;

import com.sun.net.httpserver.HttpServer;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.server.store.Database;

/** Two servers on one PostgreSQL, and a cache in front of both. */
class NodesIT {

    @TempDir
    Path folder;

    private final Queue<String> purged = new ConcurrentLinkedQueue<>();
    private EmbeddedPostgres postgres;
    private HttpServer inFront;
    private RunningServer one;
    private RunningServer two;
    private Newsroom newsroom;

    @BeforeEach
    void start() throws IOException {
        postgres = EmbeddedPostgres.builder().start();
        inFront = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        inFront.createContext("/", exchange -> {
            purged.add(exchange.getRequestHeaders().getFirst("Surrogate-Key"));
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        inFront.start();
        var address = postgres.getJdbcUrl("postgres", "postgres");
        var settings = Map.of(
                "lectern.db.url",
                address,
                "lectern.purge.url",
                "http://127.0.0.1:" + inFront.getAddress().getPort() + "/");
        one = RunningServer.start(folder.resolve("one"), settings);
        two = RunningServer.start(folder.resolve("two"), settings);
        newsroom = new Newsroom(Database.postgresql(address, null, null), Clock.systemUTC());
    }

    @AfterEach
    void stop() throws IOException {
        newsroom.close();
        two.close();
        one.close();
        inFront.stop(0);
        postgres.close();
    }

    @Test
    void what_changes_is_seen_on_both_and_told_by_one_of_them_whichever_is_left() throws Exception {
        var from = Instant.now().plusSeconds(3600).truncatedTo(ChronoUnit.SECONDS);
        newsroom.publish("first", Newsroom.event("First", from, from.plusSeconds(60)));
        for (var server : List.of(one, two)) {
            until(() -> server.get("/widgets/card?entry=event/first").body().contains("First"));
        }
        assertTold("first", from);

        one.kill();
        newsroom.publish("second", Newsroom.event("Second", from, from.plusSeconds(60)));
        until(() -> two.get("/widgets/card?entry=event/second").body().contains("Second"));
        assertTold("second", from);
    }

    /** Once, and once more for those who asked a server that had not heard. */
    private void assertTold(String slug, Instant from) throws Exception {
        until(() -> told(slug) >= 2);
        // In order: when what came later is told, nothing of the one before is left to tell.
        newsroom.publish("after-" + slug, Newsroom.event("After", from, from.plusSeconds(60)));
        until(() -> told("after-" + slug) >= 2);
        assertThat(told(slug)).isEqualTo(2);
    }

    private long told(String slug) {
        return purged.stream()
                .filter(keys -> List.of(keys.split(" ")).contains("a-event-" + slug))
                .count();
    }

    @Test
    void without_the_database_what_is_ready_is_answered_and_may_not_be_kept() throws Exception {
        var from = Instant.now().plusSeconds(3600).truncatedTo(ChronoUnit.SECONDS);
        newsroom.publish("kept", Newsroom.event("Kept", from, from.plusSeconds(60)));
        until(() -> one.get("/widgets/card?entry=event/kept").statusCode() == 200);
        assertThat(one.get("/widgets/card?entry=event/kept").headers().firstValue("Cache-Control"))
                .contains("public");
        assertThat(one.get("/health/ready").body()).contains("\"log\":\"followed\"");

        postgres.close();
        until(() -> one.get("/health/ready").body().contains("\"log\":\"cut off\""));

        var answer = one.get("/widgets/card?entry=event/kept");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("Kept");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-cache");
        assertThat(answer.headers().firstValue("Expires")).isEmpty();
        var missing = one.get("/widgets/header?entry=event/kept");
        assertThat(missing.statusCode()).isEqualTo(503);
        assertThat(missing.body()).isEmpty();
    }
}
