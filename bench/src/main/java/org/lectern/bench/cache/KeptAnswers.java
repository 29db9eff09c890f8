package org.lectern.bench.cache;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lectern.api.Condition;
import org.lectern.api.Query;
import org.lectern.api.Window;
import org.lectern.engine.query.Facts;
import org.lectern.engine.query.IndexedField;
import org.lectern.engine.query.Value;
import org.lectern.engine.tracking.Absence;
import org.lectern.engine.tracking.Dependencies;
import org.lectern.engine.tracking.Moments;
import org.lectern.server.content.Follower;
import org.lectern.server.content.cache.Ready;
import org.lectern.server.content.cache.ReadyCache;
import org.lectern.server.store.Actor;
import org.lectern.server.store.Change;

/**
 * A cache that keeps so many answers as a university's pages ask for: of ten, six are about an entry and what it
 * mentions, three show what was searched for by topic, and one looked for something that is not there.
 */
final class KeptAnswers {

    private static final long PLENTY = 1L << 40;
    private static final int TOPICS = 40;
    private static final Set<String> SPACES = Set.of("main");
    private static final Actor ACTOR = new Actor("system", "bench", "Bench");
    private static final Instant NOW = Instant.parse("2031-05-01T12:00:00Z");

    private final ReadyCache cache;
    private Follower.Listener log = changes -> {};
    private long seq;

    KeptAnswers(int count) {
        var maker = Executors.newSingleThreadExecutor();
        cache = new ReadyCache(
                PLENTY,
                listener -> {
                    log = listener;
                    return 0;
                },
                new Moments(InstantSource.fixed(NOW)),
                maker,
                Duration.ofSeconds(10));
        for (int i = 0; i < count; i++) {
            var dependencies = dependencies(i);
            cache.get(key(i), () -> new Ready("<p>", "text/html", "en", dependencies, SPACES));
        }
        maker.shutdown();
    }

    static String key(int number) {
        return "widget agenda?entry=event/number-" + number + "&heading=2&theme=plain";
    }

    ReadyCache cache() {
        return cache;
    }

    private static Dependencies dependencies(int number) {
        var until = NOW.plus(Duration.ofDays(1 + number % 30));
        return switch (number % 10) {
            case 0, 1, 2 -> {
                var found = Query.of("event")
                        .where(Condition.eq("topics", "topic-" + number / 10 % TOPICS))
                        .in(new Window.Upcoming())
                        .limit(1 + number % 50);
                yield new Dependencies(entries(number, 10), Set.of(), Set.of(found), until);
            }
            case 3 ->
                new Dependencies(entries(number, 1), Set.of(new Absence("person", "p" + number)), Set.of(), until);
            default -> new Dependencies(entries(number, 4), Set.of(), Set.of(), until);
        };
    }

    private static Set<String> entries(int number, int count) {
        return IntStream.range(number, number + count)
                .mapToObj(i -> "01k3zq9v7f8g0000000" + (1_000_000 + i))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Tells of a change of an event that no answer read, on a topic that none searched for: all have to be looked at. */
    void change() {
        log.changed(List.of(new Change(
                ++seq, NOW, ACTOR, Change.ENTRY, "other", Set.of("other"), List.of(facts(1)), List.of(facts(2)))));
    }

    private static Facts facts(int version) {
        return new Facts(
                "event",
                "other",
                "main",
                "other",
                NOW,
                null,
                NOW.plusSeconds(3600),
                NOW.plusSeconds(7200),
                List.of(
                        new IndexedField("@sort", "", Value.text("Another event, version " + version)),
                        new IndexedField("title", "", Value.text("Another event, version " + version)),
                        new IndexedField("location.name", "", Value.text("Hall " + version)),
                        new IndexedField("series", "", Value.text("series/none")),
                        new IndexedField("topics", "", Value.text("chess")),
                        new IndexedField("topics", "", Value.text("go"))));
    }
}
