package org.lectern.server.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.lectern.server.store.Actor;
import org.lectern.server.store.Change;
import org.lectern.server.store.Database;

/** Many writers on PostgreSQL, through two pools as two servers would have them. */
class WritersTest {

    private static final int WRITERS = 8;
    private static final int WRITES = 20;

    @Test
    void theChangeLogOfConcurrentWritersLosesNoRow() throws InterruptedException, ExecutionException {
        try (var first = Databases.postgresql();
                var second = Databases.again(first);
                var follower = Follower.start(first);
                var other = Follower.start(second)) {
            new Foundation(first, Clock.systemUTC()).lay(Spec.MAIN);
            var heard = Collections.synchronizedList(new ArrayList<Change>());
            var heardThere = Collections.synchronizedList(new ArrayList<Change>());
            follower.listen(heard::addAll);
            other.listen(heardThere::addAll);

            var written = write(List.of(entries(first, follower), entries(second, other)));
            long last = first.read(transaction -> transaction.changes().last());
            assertThat(follower.await(last, Duration.ofSeconds(20))).isTrue();
            assertThat(other.await(last, Duration.ofSeconds(20))).isTrue();

            assertThat(written).hasSize(WRITERS * WRITES).doesNotHaveDuplicates();
            for (var list : List.of(heard, heardThere)) {
                assertThat(list).extracting(Change::subject).containsExactlyInAnyOrderElementsOf(written);
                assertThat(list).extracting(Change::seq).isSorted();
                assertThat(list).extracting(Change::at).isSorted();
            }
        }
    }

    private static Entries entries(Database database, Follower follower) {
        return new Entries(database, Samples.TYPES, follower, Clock.systemUTC());
    }

    /** All want the same slug, so that they meet at what is unique too. */
    private static List<String> write(List<Entries> servers) throws InterruptedException, ExecutionException {
        var threads = Executors.newFixedThreadPool(WRITERS);
        try {
            var tasks = new ArrayList<Callable<List<String>>>();
            for (int i = 0; i < WRITERS; i++) {
                var entries = servers.get(i % servers.size());
                tasks.add(() -> {
                    var ids = new ArrayList<String>();
                    for (int k = 0; k < WRITES; k++) {
                        ids.add(entries.write(Actor.SYSTEM, writing -> {
                            var made = writing.create(NewEntry.like("note", "Same", Samples.titled("Same")));
                            writing.publish(made.id(), made.draft());
                            return made.id();
                        }));
                    }
                    return ids;
                });
            }
            var written = new ArrayList<String>();
            for (var done : threads.invokeAll(tasks)) {
                written.addAll(done.get());
            }
            return written;
        } finally {
            threads.shutdownNow();
        }
    }
}
