package org.lectern.server.content;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.zone.ZoneRulesProvider;
import java.util.Base64;
import org.lectern.engine.query.Space;
import org.lectern.server.store.Actor;
import org.lectern.server.store.Database;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What has to be in a database before it can be used. */
public final class Foundation {

    private static final Logger LOG = LoggerFactory.getLogger(Foundation.class);
    private static final String RULES = "tzdata";
    private static final int BATCH = 200;

    private final Database database;
    private final Clock clock;

    public Foundation(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Makes the space unless it is there, and a key for signed links unless there is one.
     *
     * @param space with the language and zone it gets if it is new
     */
    public void lay(Space space) {
        database.write(transaction -> {
            if (transaction.spaces().find(space.name()).isEmpty()) {
                transaction.spaces().put(space);
            }
            if (!transaction.meta().hasSigningKey()) {
                var secret = new byte[32];
                new SecureRandom().nextBytes(secret);
                transaction
                        .meta()
                        .addSigningKey(
                                new Ids(clock).next(),
                                Base64.getUrlEncoder().withoutPadding().encodeToString(secret),
                                clock.instant());
            }
            return space;
        });
    }

    /**
     * Derives every moment anew if the rules of time zones are others than before: an event at ten stays at ten when a
     * country changes its rules.
     */
    public void followTimeRules(Entries entries) {
        var rules = ZoneRulesProvider.getVersions("UTC").lastKey();
        var before = database.read(transaction -> transaction.meta().find(RULES));
        if (before.isPresent() && !before.get().equals(rules)) {
            LOG.info("Time zone rules {} instead of {}: all publications are indexed again", rules, before.get());
            reindex(entries);
        }
        database.write(transaction -> {
            transaction.meta().put(RULES, rules);
            return rules;
        });
    }

    /** Works out again what queries can ask of every publication. */
    public void reindex(Entries entries) {
        var last = "";
        while (true) {
            var after = last;
            var ids = database.read(transaction -> transaction.entries().published(after, BATCH));
            if (ids.isEmpty()) {
                return;
            }
            entries.write(Actor.SYSTEM, writing -> {
                ids.forEach(writing::reindex);
                return ids;
            });
            last = ids.get(ids.size() - 1);
        }
    }
}
