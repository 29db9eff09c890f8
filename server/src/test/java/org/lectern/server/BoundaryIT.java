package org.lectern.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.json.Json;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.server.content.NewEntry;

/**
 * Asks a running server on and on while moments come, directly and through an nginx that caches: no answer is past its
 * moment. What counts is when the question was sent: an answer that was true then may arrive a little later.
 */
class BoundaryIT {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @TempDir
    static Path folder;

    private static RunningServer server;
    private static Newsroom newsroom;

    /** Stands for a cache that is told what to drop: the names it was told, and when. */
    private static HttpServer inFront;

    private static final Queue<Purged> PURGED = new ConcurrentLinkedQueue<>();

    private record Purged(Instant at, String keys) {}

    private static void purged(HttpExchange exchange) throws IOException {
        PURGED.add(new Purged(Instant.now(), exchange.getRequestHeaders().getFirst("Surrogate-Key")));
        exchange.sendResponseHeaders(204, -1);
        exchange.close();
    }

    @BeforeAll
    static void start() throws IOException {
        inFront = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        inFront.createContext("/", BoundaryIT::purged);
        inFront.start();
        server = RunningServer.start(
                folder.resolve("server"),
                Map.of(
                        "lectern.purge.url",
                        "http://127.0.0.1:" + inFront.getAddress().getPort() + "/"));
        newsroom = new Newsroom(server.data());
    }

    @AfterAll
    static void stop() {
        if (newsroom != null) {
            newsroom.close();
        }
        if (server != null) {
            server.close();
        }
        if (inFront != null) {
            inFront.stop(0);
        }
    }

    /**
     * What came of asking.
     *
     * @param late answers that were no longer true when they were asked for
     * @param latest by how many milliseconds
     */
    private record Watched(int asked, int late, long latest) {}

    @Test
    void what_ends_within_seconds_is_never_shown_past_its_moment() throws Exception {
        var watched = watch("few-", 60, Duration.ofSeconds(8));

        assertThat(watched).allSatisfy((how, seen) -> {
            assertThat(seen.asked()).as(how).isGreaterThan(60);
            assertThat(seen.late())
                    .as(how + ", at most " + seen.latest() + " ms")
                    .isZero();
        });
    }

    @Test
    @Tag("full")
    void a_thousand_that_end_within_a_hundred_seconds_are_never_shown_past_their_moment() throws Exception {
        var watched = watch("many-", 1000, Duration.ofSeconds(100));

        var figures = Json.createObjectBuilder()
                .add("command", "mvn -Pfull verify")
                .add("date", LocalDate.now(ZoneOffset.UTC).toString())
                .add("cases", 1000)
                .add(
                        "failures",
                        watched.values().stream().mapToInt(Watched::late).sum());
        watched.forEach((how, seen) -> figures.add(
                how,
                Json.createObjectBuilder()
                        .add("answers", seen.asked())
                        .add("late", seen.late())
                        .add("latest-by-ms", seen.latest())));
        var keep = "write".equals(System.getProperty("lectern.evidence"));
        var file = Path.of(keep ? "../docs/evidence" : "target/evidence", "boundaries.json");
        Files.createDirectories(file.getParent());
        Files.writeString(file, figures.build() + "\n");
        assertThat(watched).allSatisfy((how, seen) -> {
            assertThat(seen.asked()).as(how).isGreaterThan(1000);
            assertThat(seen.late())
                    .as(how + ", at most " + seen.latest() + " ms")
                    .isZero();
        });
    }

    /** Events that end one after the other. */
    private static Map<String, Watched> watch(String slug, int events, Duration within) throws Exception {
        try (var nginx = caching()) {
            var first = Instant.now().plusSeconds(4 + events / 100).truncatedTo(ChronoUnit.SECONDS);
            var ends = new ArrayList<Instant>();
            newsroom.write(writing -> {
                for (int i = 0; i < events; i++) {
                    var end = first.plusSeconds(within.toSeconds() * i / events);
                    ends.add(end);
                    var document = Newsroom.event("E " + i, first.minusSeconds(3600), end);
                    var entry = writing.create(NewEntry.named("event", slug + i, document));
                    writing.publish(entry.id(), entry.draft());
                }
                return events;
            });
            var until = first.plus(within).plusSeconds(2);
            var threads = Executors.newFixedThreadPool(2);
            try {
                var direct = threads.submit(watching(server.uri(), slug, ends, until));
                var cached = threads.submit(watching(nginx.uri(), slug, ends, until));
                return Map.of("directly", direct.get(), "through nginx", cached.get());
            } finally {
                threads.shutdownNow();
            }
        }
    }

    private static Nginx caching() throws IOException {
        return Nginx.start(
                folder.resolve("nginx" + RunningServer.freePort()),
                "proxy_cache_path " + Files.createTempDirectory(folder, "cache") + " keys_zone=widgets:10m;",
                "location / { proxy_pass " + server.uri() + "; proxy_cache widgets; }");
    }

    private static Callable<Watched> watching(URI base, String slug, List<Instant> ends, Instant until) {
        var asked = new AtomicInteger();
        var late = new AtomicInteger();
        var latest = new AtomicLong();
        return () -> {
            for (int i = 0; Instant.now().isBefore(until); i = (i + 7) % ends.size()) {
                var sent = Instant.now();
                var answer = get(base, "/widgets/card?entry=event/" + slug + i);
                asked.incrementAndGet();
                assertThat(answer.statusCode()).isEqualTo(200);
                if (!sent.isBefore(ends.get(i)) && !answer.body().contains("status--past")) {
                    late.incrementAndGet();
                    latest.accumulateAndGet(Duration.between(ends.get(i), sent).toMillis(), Math::max);
                }
            }
            return new Watched(asked.get(), late.get(), latest.get());
        };
    }

    private static HttpResponse<String> get(URI base, String path) throws IOException, InterruptedException {
        return CLIENT.send(
                HttpRequest.newBuilder(URI.create(base + path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void a_publication_that_begins_enters_a_list_and_one_that_ends_leaves_it() throws Exception {
        try (var nginx = caching()) {
            var begins = Instant.now().plusSeconds(4).truncatedTo(ChronoUnit.MILLIS);
            var ends = begins.plusMillis(3700);
            var day = begins.plusSeconds(3600).truncatedTo(ChronoUnit.SECONDS);
            var document = Newsroom.event("Open for a moment", day, day.plusSeconds(3600));
            newsroom.publish("moment", document, begins, ends);
            for (var base : List.of(server.uri(), nginx.uri())) {
                awaitUntil(
                        () -> get(base, "/widgets/upcoming?type=event").body().contains("lectern-upcoming"));
            }
            while (Instant.now().isBefore(ends.plusMillis(1500))) {
                for (var base : List.of(server.uri(), nginx.uri())) {
                    var sent = Instant.now();
                    boolean listed =
                            get(base, "/widgets/upcoming?type=event").body().contains("Open for a moment");
                    int status = get(base, "/widgets/card?entry=event/moment").statusCode();
                    var received = Instant.now();
                    if (received.isBefore(begins) || !sent.isBefore(ends)) {
                        assertThat(listed).as("listed at %s by %s", sent, base).isFalse();
                        assertThat(status).as("shown at %s by %s", sent, base).isEqualTo(404);
                    } else if (!sent.isBefore(begins) && received.isBefore(ends)) {
                        assertThat(listed)
                                .as("missing at %s from %s", sent, base)
                                .isTrue();
                        assertThat(status)
                                .as("missing at %s from %s", sent, base)
                                .isEqualTo(200);
                    }
                }
            }
        }
    }

    /** Within a second; of ten moments the slower half may meet a machine that is busy with something else. */
    @Test
    void a_cache_in_front_is_told_within_a_second_when_a_publication_begins_and_ends() throws Exception {
        var begins = Instant.now().plusSeconds(4).truncatedTo(ChronoUnit.SECONDS);
        var delays = new ArrayList<Duration>();
        for (int i = 0; i < 5; i++) {
            var from = begins.plusSeconds(i);
            newsroom.publish(
                    "told-" + i, Newsroom.event("Told", from, from.plusSeconds(60)), from, from.plusSeconds(6));
        }
        for (int i = 0; i < 5; i++) {
            var key = "a-event-told-" + i;
            for (var moment : List.of(begins.plusSeconds(i), begins.plusSeconds(i + 6))) {
                awaitUntil(() -> Instant.now().isAfter(moment.plusSeconds(5))
                        || told(key, moment).isPresent());
                delays.add(Duration.between(moment, told(key, moment).orElse(moment.plusSeconds(60))));
            }
        }

        assertThat(delays.stream().sorted().toList().get(4)).as("of %s", delays).isLessThan(Duration.ofSeconds(1));
        assertThat(delays).allMatch(delay -> delay.compareTo(Duration.ofSeconds(5)) < 0);
    }

    /** When a purge first named the key, from a moment on. */
    private static Optional<Instant> told(String key, Instant moment) {
        return PURGED.stream()
                .filter(purged -> List.of(purged.keys().split(" ")).contains(key))
                .map(Purged::at)
                .filter(at -> !at.isBefore(moment))
                .findFirst();
    }

    @Test
    void an_edit_by_another_node_is_seen_as_soon_as_the_log_tells_of_it() throws Exception {
        var from = Instant.now().plusSeconds(3600).truncatedTo(ChronoUnit.SECONDS);
        var path = "/widgets/card?entry=event/talk";
        assertThat(get(server.uri(), path).statusCode()).isEqualTo(404);

        var id = newsroom.publish("talk", Newsroom.event("Before", from, from.plusSeconds(3600)));
        awaitUntil(() -> get(server.uri(), path).body().contains("Before"));
        var old = get(server.uri(), path).headers().firstValue("ETag").orElseThrow();

        newsroom.republish(id, Newsroom.event("After", from, from.plusSeconds(3600)));
        awaitUntil(() -> get(server.uri(), path).body().contains("After"));
        assertThat(CLIENT.send(
                                HttpRequest.newBuilder(URI.create(server.uri() + path))
                                        .header("If-None-Match", old)
                                        .build(),
                                HttpResponse.BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(200);
    }

    /** Half a second until the server looks; the rest is for a busy machine. */
    private static void awaitUntil(Callable<Boolean> holds) throws Exception {
        var deadline = Instant.now().plusSeconds(12);
        while (!holds.call()) {
            assertThat(Instant.now()).isBefore(deadline);
        }
    }
}
