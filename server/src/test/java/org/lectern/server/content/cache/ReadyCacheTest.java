package org.lectern.server.content.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lectern.api.Condition;
import org.lectern.api.Query;
import org.lectern.engine.query.Facts;
import org.lectern.engine.query.IndexedField;
import org.lectern.engine.query.Value;
import org.lectern.engine.tracking.Absence;
import org.lectern.engine.tracking.Dependencies;
import org.lectern.engine.tracking.Moments;
import org.lectern.server.Eventually;
import org.lectern.server.content.Follower;
import org.lectern.server.store.Actor;
import org.lectern.server.store.Change;

class ReadyCacheTest {

    private static final Instant NOON = Instant.parse("2031-05-01T12:00:00Z");
    private static final Actor ACTOR = new Actor("test", "1", "Test");
    private static final Duration LONG = Duration.ofSeconds(20);

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicInteger made = new AtomicInteger();
    private Instant now = NOON;
    private Follower.Listener log = changes -> {};
    private long seq;
    private final ReadyCache cache = cache(threads, LONG);

    private ReadyCache cache(Executor makers, Duration patience) {
        return new ReadyCache(
                1_000_000,
                listener -> {
                    log = listener;
                    return 0;
                },
                new Moments(() -> now),
                makers,
                patience);
    }

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    private static Ready ready(String body, Dependencies dependencies) {
        return new Ready(body, "text/plain", null, dependencies, Set.of("main"));
    }

    private static Dependencies reads(String... ids) {
        return new Dependencies(Set.of(ids), Set.of(), Set.of(), Instant.MAX);
    }

    private String get(Dependencies dependencies) {
        return cache.get("key", () -> ready("made " + made.incrementAndGet(), dependencies))
                .ready()
                .text();
    }

    private void change(String id, String topic) {
        var facts = new Facts(
                "event",
                id,
                "main",
                "slug-" + id,
                NOON,
                null,
                null,
                null,
                List.of(new IndexedField("topics", "", Value.text(topic))));
        log.changed(List.of(
                new Change(++seq, NOON, ACTOR, Change.ENTRY, id, Set.of("slug-" + id), List.of(), List.of(facts))));
    }

    @Test
    void an_answer_is_made_once_and_then_found() {
        assertThat(get(reads("a"))).isEqualTo("made 1");
        assertThat(get(reads("a"))).isEqualTo("made 1");
        assertThat(cache.find("key")).isPresent();
    }

    @Test
    void an_answer_is_not_given_from_its_moment_on() {
        var until = NOON.plusSeconds(30);
        var dependencies = new Dependencies(Set.of(), Set.of(), Set.of(), until);
        assertThat(get(dependencies)).isEqualTo("made 1");

        now = until.minusMillis(1);
        assertThat(cache.find("key")).isPresent();

        now = until;
        assertThat(cache.find("key")).isEmpty();
        assertThat(get(reads("a"))).isEqualTo("made 2");
    }

    @Test
    void a_change_drops_what_read_the_entry_and_nothing_else() {
        get(reads("a"));
        change("b", "x");
        assertThat(cache.find("key")).isPresent();

        change("a", "x");
        assertThat(cache.find("key")).isEmpty();
    }

    @Test
    void a_change_of_a_site_or_an_embed_drops_what_was_made_for_it_and_nothing_else() {
        var terms = new Terms("water", "3k2m5p8r1t4w", null, Map.of());
        Supplier<Ready> maker = () ->
                new Ready("made " + made.incrementAndGet(), "text/plain", null, reads("a"), Set.of("main"), terms);
        for (var other : List.of(
                Change.of(Change.EMBED, "000000000000", ACTOR, NOON), Change.of(Change.SITE, "fire", ACTOR, NOON))) {
            cache.get("key", maker);
            tell(other);
            assertThat(cache.find("key")).as(other.subject()).isPresent();
        }
        for (var own : List.of(
                Change.of(Change.EMBED, "3k2m5p8r1t4w", ACTOR, NOON), Change.of(Change.SITE, "water", ACTOR, NOON))) {
            cache.get("key", maker);
            tell(own);
            assertThat(cache.find("key")).as(own.subject()).isEmpty();
        }
        assertThat(cache.get("key", maker).ready().surrogateKey())
                .isEqualTo("lectern e-a embed-3k2m5p8r1t4w site-water");
        tell(Change.of("theme", "plain", ACTOR, NOON));
        assertThat(cache.find("key")).isEmpty();
    }

    private void tell(Change change) {
        log.changed(List.of(new Change(
                ++seq, NOON, ACTOR, change.subjectKind(), change.subject(), Set.of(), List.of(), List.of())));
    }

    @Test
    void what_is_kept_or_being_made_when_changes_are_lost_does_not_count() {
        get(reads("a"));
        log.lost(7);
        assertThat(cache.find("key")).isEmpty();

        var overtaken = cache.get("other", () -> {
            log.lost(9);
            return ready("made before", reads("a"));
        });
        assertThat(overtaken.isKept()).isFalse();
        assertThat(cache.get("other", () -> ready("made after", reads("a"))).isKept())
                .isTrue();
    }

    @Test
    void an_entry_that_appears_drops_what_looked_for_it_in_vain() {
        get(new Dependencies(Set.of(), Set.of(new Absence("event", "slug-b")), Set.of(), Instant.MAX));
        change("c", "x");
        assertThat(cache.find("key")).isPresent();

        change("b", "x");
        assertThat(cache.find("key")).isEmpty();
    }

    @Test
    void a_change_drops_what_searched_for_such_entries() {
        var query = Query.of("event").where(Condition.eq("topics", "water"));
        get(new Dependencies(Set.of(), Set.of(), Set.of(query), Instant.MAX));
        change("a", "fire");
        assertThat(cache.find("key")).isPresent();

        change("b", "water");
        assertThat(cache.find("key")).isEmpty();
    }

    @Test
    void what_was_made_while_it_changed_is_not_kept_and_not_given_to_who_came_later() throws Exception {
        var begun = new CountDownLatch(1);
        var mayEnd = new CountDownLatch(1);
        var early = threads.submit(() -> cache.get("key", () -> {
            begun.countDown();
            await(mayEnd);
            return ready("old", reads("a"));
        }));
        await(begun);
        change("a", "x");
        var late = threads.submit(() -> cache.get("key", () -> ready("new", reads("a"))));
        mayEnd.countDown();

        assertThat(early.get(20, TimeUnit.SECONDS).isKept()).isFalse();
        assertThat(early.get().ready().text()).isEqualTo("old");
        assertThat(late.get(20, TimeUnit.SECONDS).ready().text()).isEqualTo("new");
        assertThat(cache.find("key").orElseThrow().text()).isEqualTo("new");
    }

    @Test
    void many_who_ask_at_once_have_it_made_once() throws Exception {
        var mayEnd = new CountDownLatch(1);
        var answers = new ArrayList<Future<ReadyCache.Given>>();
        for (int i = 0; i < 20; i++) {
            answers.add(threads.submit(() -> cache.get("key", () -> {
                await(mayEnd);
                return ready("made " + made.incrementAndGet(), reads("a"));
            })));
        }
        mayEnd.countDown();

        for (var answer : answers) {
            assertThat(answer.get(20, TimeUnit.SECONDS).ready().text()).isEqualTo("made 1");
        }
    }

    @Test
    void what_cannot_be_made_is_told_and_tried_again_by_the_next() {
        assertThatThrownBy(() -> cache.get("key", () -> {
                    throw new IllegalArgumentException("no such entry");
                }))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no such entry");

        assertThat(get(reads("a"))).isEqualTo("made 1");
    }

    @Test
    void what_could_not_be_made_before_a_change_is_not_told_to_who_came_after_it() throws Exception {
        var begun = new CountDownLatch(1);
        var mayEnd = new CountDownLatch(1);
        var early = threads.submit(() -> cache.get("key", () -> {
            begun.countDown();
            await(mayEnd);
            throw new IllegalArgumentException("no such entry");
        }));
        await(begun);
        change("a", "x");
        var late = new FutureTask<>(() -> cache.get("key", () -> ready("there", reads("a"))));
        var waits = new Thread(late);
        waits.start();
        Eventually.until(() -> waits.getState() == Thread.State.TIMED_WAITING);
        mayEnd.countDown();

        assertThat(late.get(20, TimeUnit.SECONDS).ready().text()).isEqualTo("there");
        assertThatThrownBy(() -> early.get(20, TimeUnit.SECONDS)).hasRootCauseMessage("no such entry");
    }

    @Test
    void what_takes_too_long_is_given_to_those_who_come_later() {
        var impatient = cache(threads, Duration.ofMillis(50));
        var mayEnd = new CountDownLatch(1);

        assertThatThrownBy(() -> impatient.get("key", () -> {
                    await(mayEnd);
                    return ready("slow", reads("a"));
                }))
                .isInstanceOf(NotInTime.class)
                .hasMessage("it is still being made");

        mayEnd.countDown();
        long deadline = System.nanoTime() + LONG.toNanos();
        while (impatient.find("key").isEmpty() && System.nanoTime() < deadline) {
            Thread.onSpinWait();
        }
        assertThat(impatient.find("key").orElseThrow().text()).isEqualTo("slow");
    }

    @Test
    void what_finds_no_place_in_the_queue_is_refused_at_once() {
        var full = cache(
                work -> {
                    throw new RejectedExecutionException();
                },
                LONG);

        assertThatThrownBy(() -> full.get("key", () -> ready("x", reads("a"))))
                .isInstanceOf(NotInTime.class)
                .hasMessage("there is too much to do at the moment");
    }

    @Test
    void what_would_be_begun_too_late_for_who_asked_is_not_begun() {
        var begun = new ArrayList<Runnable>();
        var slow = cache(begun::add, Duration.ofMillis(1));
        assertThatThrownBy(() -> slow.get("key", () -> ready("x" + made.incrementAndGet(), reads("a"))))
                .hasMessage("it is still being made");

        begun.get(0).run();

        assertThat(made).hasValue(0);
        assertThatThrownBy(() -> slow.get("key", () -> ready("y", reads("a")))).isInstanceOf(NotInTime.class);
        assertThat(begun).hasSize(2);
    }

    @Test
    void so_many_wait_and_no_more() {
        var begun = new AtomicInteger();
        var never = cache(work -> begun.incrementAndGet(), LONG);
        for (int i = 0; i < 64; i++) {
            var key = "key " + i;
            threads.execute(() -> assertThatThrownBy(() -> never.get(key, () -> ready("x", reads("a"))))
                    .isInstanceOf(NotInTime.class));
        }
        long deadline = System.nanoTime() + LONG.toNanos();
        while (begun.get() < 64 && System.nanoTime() < deadline) {
            Thread.onSpinWait();
        }

        assertThatThrownBy(() -> never.get("one more", () -> ready("x", reads("a"))))
                .isInstanceOf(NotInTime.class)
                .hasMessage("there is too much to do at the moment");
        assertThat(begun).hasValue(64);
    }

    /** A reader asks on and on while a writer changes the content: what it gets never goes back, and is up to date. */
    @Test
    void nobody_ever_sees_an_old_answer_after_a_new_one() throws Exception {
        var content = new AtomicLong();
        var written = new AtomicLong();
        int rounds = 200_000;
        var writer = threads.submit(() -> {
            for (int round = 1; round <= rounds; round++) {
                content.set(round);
                change("a", "x");
                written.set(round);
                Thread.yield();
            }
        });
        var readers = new ArrayList<Future<Integer>>();
        for (int i = 0; i < 3; i++) {
            readers.add(threads.submit(() -> read(content, written, rounds)));
        }
        writer.get(60, TimeUnit.SECONDS);
        for (var reader : readers) {
            assertThat(reader.get(60, TimeUnit.SECONDS)).isPositive();
        }
        assertThat(Long.parseLong(cache.find("key").orElseThrow().text())).isEqualTo(rounds);
    }

    private int read(AtomicLong content, AtomicLong written, int rounds) {
        long last = 0;
        int asked = 0;
        while (last < rounds) {
            long atLeast = written.get();
            var seen = Long.parseLong(cache.get("key", () -> {
                        long value = content.get();
                        Thread.yield();
                        return ready(String.valueOf(value), reads("a"));
                    })
                    .ready()
                    .text());
            assertThat(seen).isGreaterThanOrEqualTo(Math.max(last, atLeast));
            last = seen;
            asked++;
        }
        return asked;
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
