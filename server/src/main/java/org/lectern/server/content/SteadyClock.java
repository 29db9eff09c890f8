package org.lectern.server.content;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.lectern.server.store.Database;
import org.lectern.server.store.Transaction;

/**
 * Whether time was seen to pass as it should, by a server that looks at the clock every hour: what cannot be undone is
 * done only then. A clock that jumps, and a server that was off, begin anew.
 */
final class SteadyClock {

    /** Long enough for somebody to see that a clock is wrong. */
    static final Duration LONG = Duration.ofHours(24);

    /** Between two looks; more is a jump. */
    static final Duration STEP = Duration.ofHours(3);

    private static final String LOOKED = "clock-looked-at";
    private static final String SINCE = "clock-steady-since";

    private final Database database;
    private final Clock clock;

    SteadyClock(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Looks at the clock; whether it has been steady for {@link #LONG}. */
    boolean isLong() {
        var now = clock.instant();
        return database.write(transaction -> {
            var looked = moment(transaction, LOOKED, Instant.MIN);
            boolean jumped = now.isBefore(looked) || now.minus(STEP).isAfter(looked);
            var since = jumped ? now : moment(transaction, SINCE, now);
            transaction.meta().put(LOOKED, now.toString());
            transaction.meta().put(SINCE, since.toString());
            return !now.minus(LONG).isBefore(since);
        });
    }

    private static Instant moment(Transaction transaction, String name, Instant otherwise) {
        return transaction.meta().find(name).map(Instant::parse).orElse(otherwise);
    }
}
