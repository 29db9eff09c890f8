package org.lectern.server.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.server.content.Samples.titled;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lectern.engine.query.Facts;
import org.lectern.engine.tracking.Moments;
import org.lectern.server.store.Actor;
import org.lectern.server.store.Change;
import org.lectern.server.store.Database;
import org.lectern.server.store.Neighbours;

/** What the log tells of time, and to whom, on any database. */
abstract class ChangeLogContract {

    private static final Actor EDITOR = new Actor("user", "u1", "Ada");
    private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");
    private static final Instant ONE = NOON.plusSeconds(3600);
    private static final Instant TWO = ONE.plusSeconds(3600);

    private final TestClock clock = new TestClock(NOON.toString());
    private final List<Change> heard = Collections.synchronizedList(new ArrayList<>());
    private Database database;
    private Follower follower;
    private Neighbours neighbours;
    private Entries entries;
    private ChangeLog log;

    abstract Database open();

    @BeforeEach
    void begin() {
        database = open();
        new Foundation(database, clock).lay(Spec.MAIN);
        start();
        entries = new Entries(database, Samples.TYPES, follower, clock);
    }

    private void start() {
        follower = Follower.start(database);
        follower.listen(heard::addAll);
        neighbours = database.neighbours(follower::look);
        var newest = database.read(transaction -> transaction.changes().newestAt());
        log = new ChangeLog(database, follower, neighbours, new Moments(clock, newest.orElse(Instant.MIN)));
    }

    private void restart() {
        follower.close();
        neighbours.close();
        start();
    }

    @AfterEach
    void end() {
        neighbours.close();
        follower.close();
        database.close();
    }

    @Test
    void whatTimeBeginsAndEndsIsToldOnceEach() {
        var id = publish("a", ONE, TWO);
        heard.clear();

        assertThat(log.announce()).isZero();
        clock.move(Duration.ofMinutes(60));
        assertThat(log.announce()).isEqualTo(1);
        assertThat(log.announce()).isZero();
        assertThat(heard).singleElement().satisfies(change -> {
            assertThat(change.subject()).isEqualTo(id);
            assertThat(change.at()).isEqualTo(ONE);
            assertThat(change.actor()).isEqualTo(Actor.CLOCK);
            assertThat(change.slugs()).containsExactly("a");
            assertThat(change.before()).isEmpty();
            assertThat(change.after()).extracting(Facts::visibleFrom).containsExactly(ONE);
        });

        heard.clear();
        clock.move(Duration.ofMinutes(60));
        assertThat(log.announce()).isEqualTo(1);
        assertThat(log.announce()).isZero();
        assertThat(heard).singleElement().satisfies(change -> {
            assertThat(change.before()).hasSize(1);
            assertThat(change.after()).isEmpty();
        });
    }

    @Test
    void aRevisionThatFollowsAnotherIsOneChange() {
        var id = publish("a", NOON, ONE);
        entries.run(
                EDITOR,
                writing -> writing.publish(
                        id, writing.revise(id, writing.entry(id).orElseThrow().draft(), titled("B"), null), ONE, null));
        heard.clear();
        clock.move(Duration.ofMinutes(60));

        assertThat(log.announce()).isEqualTo(2);
        assertThat(heard).singleElement().satisfies(change -> {
            assertThat(change.before()).extracting(Facts::visibleFrom).containsExactly(NOON);
            assertThat(change.after()).extracting(Facts::visibleFrom).containsExactly(ONE);
        });
    }

    @Test
    void whatPassedWhileNobodyRanIsToldAfterTheNextStart() {
        publish("begun", ONE, null);
        publish("begun-and-over", ONE, ONE.plusSeconds(60));
        publish("over", NOON, ONE);
        clock.move(Duration.ofMinutes(90));
        restart();
        heard.clear();

        log.announce();
        assertThat(heard)
                .as("what nobody could see meanwhile is no news")
                .flatExtracting(Change::slugs)
                .containsExactlyInAnyOrder("begun", "over");
    }

    @Test
    void aClockThatJumpsLosesNothingAndRepeatsNothing() {
        publish("a", ONE, null);
        clock.move(Duration.ofDays(1));
        assertThat(log.announce()).isEqualTo(1);

        clock.move(Duration.ofDays(-1));
        assertThat(log.announce()).as("moments do not go back in one process").isZero();
        restart();
        heard.clear();
        assertThat(log.announce()).as("it cannot be seen any more").isEqualTo(1);
        assertThat(log.announce()).isZero();
        clock.move(Duration.ofMinutes(60));
        assertThat(log.announce()).isEqualTo(1);
        assertThat(heard)
                .extracting(change -> !change.before().isEmpty(), change -> !change.after()
                        .isEmpty())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(true, false),
                        org.assertj.core.groups.Tuple.tuple(false, true));
    }

    @Test
    void whatPassedAndWasNotToldIsToldThoughAnEditorTouchesTheEntryFirst() {
        var id = publish("a", ONE, TWO);
        clock.move(Duration.ofMinutes(60));
        entries.run(
                EDITOR,
                writing -> writing.revise(id, writing.entry(id).orElseThrow().draft(), titled("B"), null));
        heard.clear();

        assertThat(log.announce()).isEqualTo(1);
        assertThat(heard).flatExtracting(Change::after).hasSize(1);
    }

    @Test
    void manyThatFollowOthersAtOneMomentAreOneChangeEach() {
        entries.run(EDITOR, writing -> {
            for (int i = 0; i < 301; i++) {
                var entry = writing.create(NewEntry.named("note", "n" + i, titled("N")));
                writing.publish(entry.id(), entry.draft(), NOON, ONE);
                writing.publish(entry.id(), entry.draft(), ONE, null);
            }
        });
        heard.clear();
        clock.move(Duration.ofMinutes(60));

        assertThat(log.announce()).isEqualTo(602);
        assertThat(heard).hasSize(301).allSatisfy(change -> {
            assertThat(change.before()).hasSize(1);
            assertThat(change.after()).hasSize(1);
        });
    }

    @Test
    void whatIsThrownAwayIsToldAsItIsAndItsSchedulesAreNotToldLater() {
        log.next("x");
        var id = publish("a", NOON, ONE);
        entries.run(
                EDITOR,
                writing -> writing.publish(id, writing.entry(id).orElseThrow().draft(), TWO, null));
        clock.move(Duration.ofMinutes(1));
        log.handedOn("x", log.applied());

        entries.run(EDITOR, writing -> writing.trash().put(id));

        assertThat(log.next("x").changes()).singleElement().satisfies(change -> {
            assertThat(change.isPublic()).isTrue();
            assertThat(change.slugs()).containsExactly("a");
            assertThat(change.before()).extracting(Facts::visibleFrom).containsExactly(NOON, TWO);
            assertThat(change.after()).extracting(Facts::visibleUntil).containsExactly(clock.instant());
        });
        clock.move(Duration.ofHours(3));
        assertThat(log.announce()).isZero();
    }

    @Test
    void whatIsRestoredConcernsNoReaderAndWhatIsPurgedIsToldByItsSlugs() {
        var id = publish("a", NOON, null);
        clock.move(Duration.ofMinutes(1));
        entries.run(EDITOR, writing -> writing.trash().put(id));
        heard.clear();
        entries.run(EDITOR, writing -> writing.trash().restore(id));
        assertThat(heard).singleElement().satisfies(change -> assertThat(change.isPublic())
                .isFalse());
        entries.run(EDITOR, writing -> writing.trash().put(id));
        heard.clear();

        entries.run(EDITOR, writing -> writing.trash().purge(id));

        assertThat(heard).singleElement().satisfies(change -> {
            assertThat(change.subject()).isEqualTo(id);
            assertThat(change.slugs()).containsExactly("a");
            assertThat(change.after()).isEmpty();
        });
        clock.move(Duration.ofDays(1));
        assertThat(log.announce()).isZero();
        restart();
        assertThat(log.announce()).isZero();
    }

    @Test
    void whatIsPurgedBeforeItsEndWasToldIsToldOnce() {
        var id = publish("a", ONE, TWO);
        clock.move(Duration.ofMinutes(90));
        entries.run(EDITOR, writing -> {
            writing.trash().put(id);
            writing.trash().purge(id);
        });
        heard.clear();

        assertThat(log.announce()).isZero();
        assertThat(heard).isEmpty();
    }

    @Test
    void whatAnotherServerPublishedByAClockThatIsAheadIsNotGone() {
        var ahead = new TestClock(NOON.plusMillis(300).toString());
        new Entries(database, Samples.TYPES, follower, ahead).run(EDITOR, writing -> {
            var entry = writing.create(NewEntry.named("note", "a", titled("A")));
            writing.publish(entry.id(), entry.draft());
        });

        assertThat(log.announce()).isZero();
    }

    @Test
    void whatAWriterPublishesAtOnceIsNotToldAgain() {
        publish("a", NOON, null);
        var id = publish("b", NOON, null);
        entries.run(EDITOR, writing -> writing.unpublish(id));

        assertThat(log.announce()).isZero();
    }

    @Test
    void anOutletGoesOnWhereItWas() {
        publish("before", NOON, null);
        assertThat(log.next("x").changes())
                .as("what was before it is not its business")
                .isEmpty();

        publish("a", NOON, null);
        publish("b", NOON, null);
        var next = log.next("x");
        assertThat(next.lost()).isFalse();
        assertThat(next.changes()).flatExtracting(Change::slugs).containsExactly("a", "b");
        assertThat(log.next("x").changes())
                .as("it has not said that they are handed on")
                .hasSize(2);
        log.handedOn("x", next.upTo() - 1);
        restart();
        assertThat(log.next("x").changes()).flatExtracting(Change::slugs).containsExactly("b");
        log.handedOn("x", next.upTo());
        log.handedOn("x", next.upTo() - 1);
        assertThat(log.next("x").changes()).as("it does not go back").isEmpty();
    }

    @Test
    void whatIsOldIsForgottenAndWhoHasNotHeardOfItIsTold() {
        log.next("x");
        for (var slug : List.of("a", "b", "c")) {
            publish(slug, NOON, null);
            clock.move(Duration.ofHours(1));
        }

        assertThat(log.forget(Duration.ofMinutes(90))).isEqualTo(2);
        var next = log.next("x");
        assertThat(next.lost()).isTrue();
        assertThat(next.changes()).flatExtracting(Change::slugs).containsExactly("c");
        log.handedOn("x", next.upTo());
        assertThat(log.next("x").lost()).isFalse();
        clock.move(Duration.ofDays(30));
        assertThat(log.forget(Duration.ofMinutes(90))).as("the newest stays").isZero();
    }

    @Test
    void aFollowerThatWasAwayForTooLongIsToldThatItMissedSomething() throws InterruptedException {
        var busy = new CountDownLatch(1);
        var away = new CountDownLatch(1);
        var upTo = new AtomicLong();
        try (var slow = Follower.start(database)) {
            slow.listen(new Follower.Listener() {
                @Override
                public void changed(List<Change> changes) {
                    busy.countDown();
                    try {
                        away.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                }

                @Override
                public void lost(long until) {
                    upTo.set(until);
                }
            });
            publish("a", NOON, null);
            assertThat(busy.await(10, TimeUnit.SECONDS)).isTrue();
            publish("b", NOON, null);
            clock.move(Duration.ofHours(1));
            publish("c", NOON, null);
            log.forget(Duration.ofMinutes(30));
            away.countDown();

            assertThat(slow.await(follower.applied(), Duration.ofSeconds(20))).isTrue();
            assertThat(upTo).hasValue(follower.applied() - 1);
        }
    }

    private String publish(String slug, Instant from, Instant until) {
        return entries.write(EDITOR, writing -> {
            var entry = writing.create(NewEntry.named("note", slug, titled(slug)));
            writing.publish(entry.id(), entry.draft(), from, until);
            return entry.id();
        });
    }
}
