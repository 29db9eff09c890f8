package org.lectern.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.server.Eventually.until;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.server.content.NewEntry;

/**
 * Midnight, the hours that clocks skip and repeat, and clocks that jump: a running server and an nginx that caches, both
 * with a clock that is moved there. Each test goes on from where the clock stands.
 */
class MovedClockIT {

    private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final AtomicInteger NAMES = new AtomicInteger();

    @TempDir
    static Path folder;

    private static MovedClock clock;
    private static RunningServer server;
    private static Nginx nginx;
    private static Newsroom newsroom;

    @BeforeAll
    static void start() throws IOException {
        clock = new MovedClock(folder);
        var pages = Files.createDirectories(folder.resolve("pages"));
        server = RunningServer.launch(
                        folder.resolve("server"),
                        Map.of("lectern.import.dir", pages.toString(), "lectern.import.zone", CHICAGO.getId()),
                        RunningServer.JAR,
                        clock.environment())
                .untilReady();
        nginx = Nginx.start(
                folder.resolve("nginx"),
                "proxy_cache_path " + Files.createDirectories(folder.resolve("cache")) + " keys_zone=widgets:10m;",
                "location / { proxy_pass " + server.uri() + "; proxy_cache widgets; }",
                clock.environment());
        newsroom = new Newsroom(server.data(), clock);
    }

    @AfterAll
    static void stop() {
        if (newsroom != null) {
            newsroom.close();
        }
        if (nginx != null) {
            nginx.close();
        }
        if (server != null) {
            server.close();
        }
    }

    @Test
    void tomorrow_is_today_from_midnight_on() throws Exception {
        var day = LocalDate.ofInstant(clock.instant().plusSeconds(120), CHICAGO).plusDays(1);
        var midnight = day.atStartOfDay(CHICAGO).toInstant();
        show(midnight.minusSeconds(12));
        var topic = publish("Breakfast", day.atTime(10, 0), day.atTime(11, 0));

        var seen = watch(
                "/widgets/upcoming?type=event&topic=" + topic, midnight.plusSeconds(3), Map.of("tomorrow", midnight));
        assertThat(seen.get("tomorrow")).isEqualTo(Seen.BOTH);
    }

    @Test
    void what_ends_around_the_hour_that_clocks_skip_or_repeat_ends_when_it_does() throws Exception {
        for (int i = 0; i < 2; i++) {
            var transition = CHICAGO.getRules()
                    .nextTransition(clock.instant().plusSeconds(120))
                    .getInstant();
            show(transition.minusSeconds(12));
            // By the clocks of Chicago just before; when they repeat an hour, that hour's first time.
            var before = LocalDateTime.ofInstant(transition.minusSeconds(3), CHICAGO);
            var topic = publish("Before", before.minusHours(1), before);
            // By the clocks of nobody, so that nothing is repeated.
            var after = transition.plusSeconds(3);
            newsroom.publish("after-" + topic, Newsroom.event("After", transition.minusSeconds(60), after, topic));

            var seen = watch(
                    "/widgets/upcoming?type=event&topic=" + topic,
                    after.plusSeconds(3),
                    Map.of("<bdi>Before", transition.minusSeconds(3), "<bdi>After", after));
            assertThat(seen).containsEntry("<bdi>Before", Seen.BOTH).containsEntry("<bdi>After", Seen.BOTH);
        }
    }

    @Test
    void what_was_over_stays_over_when_the_clock_is_set_back() throws Exception {
        var end = clock.instant().plusSeconds(8).truncatedTo(ChronoUnit.SECONDS);
        newsroom.publish("back", Newsroom.event("Back", end.minusSeconds(60), end));
        var path = "/widgets/card?entry=event/back";
        until(() -> get(server.uri(), path).body().contains("status--past"));
        show(clock.instant().minusSeconds(3600));

        for (int i = 0; i < 50; i++) {
            assertThat(get(server.uri(), path).body()).contains("status--past");
        }
        show(clock.instant().plusSeconds(3700));
    }

    @Test
    void a_publication_that_a_jump_passes_is_over_and_the_log_tells_of_it() throws Exception {
        var from = clock.instant().plusSeconds(3600).truncatedTo(ChronoUnit.SECONDS);
        var document = Newsroom.event("Gone", from, from.plusSeconds(60));
        newsroom.publish("gone", document, clock.instant().minusSeconds(1), from);
        var path = "/widgets/card?entry=event/gone";
        until(() -> get(server.uri(), path).statusCode() == 200);
        long told = newsroom.lastChange();

        show(from.plusSeconds(1));

        assertThat(get(server.uri(), path).statusCode()).isEqualTo(404);
        until(() -> newsroom.lastChange() > told);
    }

    /** Whether what is to go away was there before it did, and was not afterwards. */
    private enum Seen {
        NEVER,
        BEFORE,
        AFTER,
        BOTH
    }

    /** Asks directly and through nginx until a moment; each word is there until its own moment and never later. */
    private static Map<String, Seen> watch(String path, Instant until, Map<String, Instant> words) throws Exception {
        var seen = new LinkedHashMap<String, Seen>();
        words.keySet().forEach(word -> seen.put(word, Seen.NEVER));
        while (clock.instant().isBefore(until)) {
            for (var base : List.of(server.uri(), nginx.uri())) {
                var sent = clock.instant();
                var answer = get(base, path);
                var received = clock.instant();
                assertThat(answer.statusCode()).isEqualTo(200);
                words.forEach((word, end) -> {
                    boolean there = answer.body().contains(word);
                    if (!sent.isBefore(end.plus(TOLERANCE))) {
                        assertThat(there)
                                .as("%s at %s from %s", word, sent, base)
                                .isFalse();
                        seen.merge(word, Seen.AFTER, (a, b) -> a == Seen.NEVER ? b : a == Seen.BEFORE ? Seen.BOTH : a);
                    } else if (received.isBefore(end.minus(TOLERANCE))) {
                        assertThat(there)
                                .as("%s at %s from %s", word, sent, base)
                                .isTrue();
                        seen.merge(word, Seen.BEFORE, (a, b) -> a == Seen.NEVER ? b : a);
                    }
                });
            }
        }
        return seen;
    }

    /** How far the clocks of two processes may be apart: the file says thousandths, and is read at different times. */
    private static final Duration TOLERANCE = Duration.ofMillis(20);

    /** Moves the clock, and waits until both see it. */
    private static void show(Instant moment) throws Exception {
        clock.show(moment);
        for (var base : List.of(server.uri(), nginx.uri())) {
            until(() -> {
                var date =
                        get(base, "/health/live").headers().firstValue("Date").orElseThrow();
                var says = ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME)
                        .toInstant();
                return Duration.between(says, clock.instant()).abs().toSeconds() <= 2;
            });
        }
    }

    private static String publish(String title, LocalDateTime from, LocalDateTime until) {
        var topic = "topic" + NAMES.incrementAndGet();
        newsroom.write(writing -> {
            var entry = writing.create(
                    NewEntry.named("event", "e-" + topic, Newsroom.event(title, from, until, CHICAGO, topic)));
            writing.publish(entry.id(), entry.draft());
            return entry.id();
        });
        return topic;
    }

    private static HttpResponse<String> get(URI base, String path) throws IOException, InterruptedException {
        return CLIENT.send(
                HttpRequest.newBuilder(URI.create(base + path)).build(), HttpResponse.BodyHandlers.ofString());
    }
}
