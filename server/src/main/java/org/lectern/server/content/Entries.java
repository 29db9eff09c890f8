package org.lectern.server.content;

import java.time.Clock;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Function;
import org.lectern.engine.type.Types;
import org.lectern.server.store.Actor;
import org.lectern.server.store.Database;
import org.lectern.server.store.Ids;

/** The one way to write entries. */
public final class Entries {

    /** How long a writer waits until this node has taken notice of what it wrote. */
    private static final Duration NOTICE = Duration.ofSeconds(5);

    /** Other writers wait meanwhile. */
    private static final int PURGED_AT_ONCE = 50;

    private final Database database;
    private final Documents documents;
    private final Follower follower;
    private final Clock clock;
    private final Ids ids;
    private final SteadyClock steady;

    public Entries(Database database, Types types, Follower follower, Clock clock) {
        this.database = database;
        this.documents = new Documents(types);
        this.follower = follower;
        this.clock = clock;
        this.ids = new Ids(clock);
        this.steady = new SteadyClock(database, clock);
    }

    /**
     * Does some work in one transaction, all or nothing: an exception of the work undoes it. The change log tells of it
     * in the same transaction. When this returns, what was written survives a crash and this node answers accordingly.
     *
     * @param work may be asked to wait for other writers before it begins, so keep it short
     * @throws Refused if something may not be written
     */
    public <R> R write(Actor actor, Function<Writing, R> work) {
        var done = database.write(transaction -> {
            var at = Turn.moment(transaction, clock);
            var writing = new Writing(new Turn(transaction, documents, ids, actor, at, new Recorder(transaction, at)));
            var result = work.apply(writing);
            return new Done<>(result, writing.finish());
        });
        follower.await(done.change(), NOTICE);
        return done.result();
    }

    /** @param change the number of the last change; 0 if there was none */
    private record Done<R>(R result, long change) {}

    /** The same for work without a result. */
    public void run(Actor actor, Consumer<Writing> work) {
        write(actor, writing -> {
            work.accept(writing);
            return actor;
        });
    }

    /** Forgets answers that are too old to be given again; how many. */
    int forgetAnswers() {
        return database.write(transaction ->
                transaction.answers().forget(Turn.moment(transaction, clock).minus(Answer.KEPT)));
    }

    /**
     * Purges what has been in the trash for {@link Trash#KEPT}, if the clock was seen to be steady for a while: one that
     * jumps by a month does not empty the trash before somebody sets it right.
     *
     * @return how many entries
     */
    public int emptyTrash() {
        if (!steady.isLong()) {
            return 0;
        }
        int all = 0;
        for (int some = PURGED_AT_ONCE; some == PURGED_AT_ONCE; all += some) {
            some = write(Actor.CLOCK, writing -> writing.trash()
                    .purgeOld(clock.instant(), PURGED_AT_ONCE)
                    .size());
        }
        return all;
    }
}
