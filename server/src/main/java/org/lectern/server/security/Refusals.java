package org.lectern.server.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.lectern.server.store.Actor;
import org.lectern.server.store.Database;

/**
 * Writes into the audit what was refused to whom. Of what one account or one address is refused within a minute, the
 * first ten are written, so that nobody can fill the database by asking.
 */
public final class Refusals {

    private static final int MOST = 10;
    private static final int MOST_OF_ALL = 200;
    private static final int KEYS = 10_000;

    private final Database database;
    private final Clock clock;
    private final Cache<String, AtomicInteger> written = Caffeine.newBuilder()
            .maximumSize(KEYS)
            .expireAfterWrite(Duration.ofMinutes(1))
            .build();

    Refusals(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Notes that something was refused.
     *
     * @param what such as {@code PUT /api/v1/admin/accounts/01k3...}; no secrets
     * @param why a few words
     */
    public void note(Actor actor, String what, String why) {
        var key = actor.account() == null ? "address " + actor.address() : "account " + actor.account();
        if (more(key, MOST) && more("all", MOST_OF_ALL)) {
            database.write(transaction -> {
                transaction.audit().append(clock.instant(), actor, "refused", "request", what, why);
                return what;
            });
        }
    }

    private boolean more(String key, int most) {
        return written.get(key, any -> new AtomicInteger()).incrementAndGet() <= most;
    }
}
