package org.lectern.server.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.lectern.server.store.Database;
import org.lectern.server.store.StoreFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * When sessions and tokens were used last. Noted in memory and written every half minute, so that no request waits for
 * it; a server that is killed forgets half a minute. With it goes what is over.
 */
final class LastUses implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LastUses.class);
    private static final Duration PAUSE = Duration.ofSeconds(30);

    private final Database database;
    private final Clock clock;
    private final Map<String, Instant> sessions = new ConcurrentHashMap<>();
    private final Map<String, Instant> tokens = new ConcurrentHashMap<>();
    private final ScheduledThreadPoolExecutor writer = new ScheduledThreadPoolExecutor(1, work -> {
        var thread = new Thread(work, "lectern-last-uses");
        thread.setDaemon(true);
        thread.setContextClassLoader(LastUses.class.getClassLoader());
        return thread;
    });

    private LastUses(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Begins to write. */
    static LastUses start(Database database, Clock clock) {
        var uses = new LastUses(database, clock);
        uses.writer.scheduleWithFixedDelay(uses::writeOrLog, PAUSE.toMillis(), PAUSE.toMillis(), TimeUnit.MILLISECONDS);
        return uses;
    }

    void session(String id, Instant at) {
        sessions.put(id, at);
    }

    void token(String id, Instant at) {
        tokens.put(id, at);
    }

    /** When a session was used last, as far as it is not written yet. */
    Optional<Instant> ofSession(String id) {
        return Optional.ofNullable(sessions.get(id));
    }

    /** Writes what was noted, and forgets what is over. */
    void write() {
        var usedSessions = Map.copyOf(sessions);
        var usedTokens = Map.copyOf(tokens);
        var now = clock.instant();
        database.write(transaction -> {
            usedSessions.forEach(transaction.sessions()::used);
            usedTokens.forEach(transaction.tokens()::used);
            transaction.sessions().deleteBefore(now.minus(Sessions.IDLE), now.minus(Sessions.LONGEST));
            transaction.once().deleteExpired(now);
            return now;
        });
        // What was noted again meanwhile stays.
        usedSessions.forEach(sessions::remove);
        usedTokens.forEach(tokens::remove);
    }

    private void writeOrLog() {
        try {
            write();
        } catch (StoreFailure gone) {
            LOG.debug("When sessions and tokens were used last is written later", gone);
        } catch (RuntimeException e) {
            LOG.warn("When sessions and tokens were used last could not be written", e);
        }
    }

    @Override
    public void close() {
        writer.shutdownNow();
        writeOrLog();
    }
}
