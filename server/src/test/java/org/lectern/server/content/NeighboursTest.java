package org.lectern.server.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lectern.server.content.Samples.titled;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.lectern.engine.tracking.Moments;
import org.lectern.server.store.Actor;
import org.lectern.server.store.Change;
import org.lectern.server.store.Database;
import org.lectern.server.store.Neighbours;

/** Two servers on one PostgreSQL database. */
class NeighboursTest {

    @Test
    void oneOfTwoIsTheFirstUntilItEnds() {
        try (var one = Databases.postgresql();
                var two = Databases.again(one)) {
            var first = one.neighbours(() -> {});
            until(first::isFirst);
            try (var second = two.neighbours(() -> {})) {
                assertThat(second.isFirst()).isFalse();
                first.close();
                assertThat(first.isFirst()).isFalse();
                until(second::isFirst);
            }
        }
    }

    @Test
    void oneHearsWhatTheOtherCommitsAndNotWhatItUndoes() throws InterruptedException {
        try (var one = Databases.postgresql();
                var two = Databases.again(one);
                var follower = Follower.start(two)) {
            new Foundation(one, Clock.systemUTC()).lay(Spec.MAIN);
            var heard = new Semaphore(0);
            try (var neighbours = one.neighbours(heard::release)) {
                assertThat(heard.tryAcquire(10, TimeUnit.SECONDS))
                        .as("it begins by looking")
                        .isTrue();
                var entries = new Entries(two, Samples.TYPES, follower, Clock.systemUTC());
                var undone =
                        new Change(0, Instant.EPOCH, Actor.SYSTEM, Change.ENTRY, "x", Set.of(), List.of(), List.of());
                assertThatThrownBy(() -> two.write(transaction -> {
                            transaction.changes().append(undone);
                            throw new IllegalStateException("undo");
                        }))
                        .hasMessage("undo");
                entries.run(Actor.SYSTEM, writing -> writing.create(NewEntry.named("note", "a", titled("A"))));

                assertThat(heard.tryAcquire(10, TimeUnit.SECONDS)).isTrue();
                assertThat(heard.availablePermits()).isZero();
                assertThat(neighbours.isFirst()).isTrue();
            }
        }
    }

    @Test
    void twoThatAnnounceAtOnceTellEachBoundaryOnce() throws Exception {
        try (var one = Databases.postgresql();
                var two = Databases.again(one);
                var follower = Follower.start(one);
                var other = Follower.start(two)) {
            var clock = new TestClock("2026-05-01T12:00:00Z");
            new Foundation(one, clock).lay(Spec.MAIN);
            new Entries(one, Samples.TYPES, follower, clock).run(Actor.SYSTEM, writing -> {
                for (int i = 0; i < 50; i++) {
                    var entry = writing.create(NewEntry.named("note", "n" + i, titled("N")));
                    writing.publish(entry.id(), entry.draft(), clock.instant().plusSeconds(60), null);
                }
            });
            clock.move(Duration.ofMinutes(2));
            try (var here = one.neighbours(() -> {});
                    var there = two.neighbours(() -> {})) {
                var logs = List.of(log(one, follower, here, clock), log(two, other, there, clock));

                assertThat(logs.parallelStream().mapToInt(ChangeLog::announce).sum())
                        .isEqualTo(50);
            }
        }
    }

    private static ChangeLog log(Database database, Follower follower, Neighbours neighbours, TestClock clock) {
        return new ChangeLog(database, follower, neighbours, new Moments(clock));
    }

    private static void until(BooleanSupplier condition) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("in time").isLessThan(deadline);
            Thread.onSpinWait();
        }
    }
}
