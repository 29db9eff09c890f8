package org.lectern.server.content;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.zone.ZoneRulesProvider;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lectern.engine.query.Space;
import org.lectern.engine.type.Type;
import org.lectern.engine.type.Types;
import org.lectern.server.store.Actor;
import org.lectern.server.store.Database;
import org.lectern.server.store.Ids;
import org.lectern.server.store.Transaction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What has to be in a database before it can be used. */
public final class Foundation {

    private static final Logger LOG = LoggerFactory.getLogger(Foundation.class);
    private static final String RULES = "tzdata";
    private static final String TYPE = "type.";
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
            reindex(entries, (transaction, after) -> transaction.entries().published(after, BATCH), (writing, id) -> {
                        writing.schedules().derive(id);
                        return writing.reindex(id);
                    })
                    .report("as time zone rules are now");
        }
        database.write(transaction -> {
            if (before.isPresent() && !before.get().equals(rules)) {
                transaction.drafts().outdate();
            }
            transaction.meta().put(RULES, rules);
            return rules;
        });
    }

    /**
     * Derives what lists of drafts know where it is not known, or was derived by another version of a type.
     *
     * @param progress told now and then how many entries are done
     * @return how many there were
     */
    public int followDrafts(Entries entries, Types types, Consumer<String> progress) {
        var versions = types.all().stream().collect(Collectors.toMap(Type::name, Type::version));
        int all = 0;
        for (var last = ""; true; ) {
            var after = last;
            var ids = database.read(transaction -> transaction.drafts().outdated(versions, after, BATCH));
            if (ids.isEmpty()) {
                return all;
            }
            entries.run(Actor.SYSTEM, writing -> ids.forEach(writing::catalogue));
            all += ids.size();
            last = ids.get(ids.size() - 1);
            progress.accept(all + " drafts are indexed");
        }
    }

    /**
     * Makes queries find what was written before its type was installed, or under an earlier version of its model: a
     * page may mention a news item long before anyone adds the type. Logs a line for each type with entries that do not
     * fit it.
     */
    public void followTypes(Entries entries, Types types) {
        var before = database.read(transaction -> transaction.meta().startingWith(TYPE));
        for (var type : types.all()) {
            var version = String.valueOf(type.version());
            if (!version.equals(before.get(type.name()))) {
                reindex(
                                entries,
                                (transaction, after) -> transaction.entries().published(type.name(), after, BATCH),
                                Writing::reindex)
                        .report("by the fields of " + type.name() + ", version " + version);
                database.write(transaction -> {
                    transaction.meta().put(TYPE + type.name(), version);
                    return version;
                });
            }
        }
        forgetOthers(before.keySet(), types);
    }

    /** What is mentioned while a type is away has to be indexed when it comes back. */
    private void forgetOthers(Set<String> names, Types types) {
        var gone = names.stream().filter(name -> types.find(name).isEmpty()).toList();
        if (!gone.isEmpty()) {
            database.write(transaction -> {
                gone.forEach(name -> transaction.meta().remove(TYPE + name));
                return gone;
            });
        }
    }

    /**
     * Says so if the space is in another zone than the settings ask for: only the first start decides.
     *
     * @param asked with the zone of the settings
     */
    public void warnOfOtherZone(Space asked) {
        database.read(transaction -> transaction.spaces().find(asked.name()))
                .filter(kept -> !kept.zone().equals(asked.zone()))
                .ifPresent(kept -> LOG.warn(
                        "lectern.import.zone is {}, but the first start made {} the zone of all dates here, and it stays:"
                                + " imported pages are read in {}, \"today\" is that of {}. Set lectern.import.zone to"
                                + " {}, or start anew with an empty database",
                        asked.zone(),
                        kept.zone(),
                        asked.zone(),
                        kept.zone(),
                        kept.zone()));
    }

    /** Gives the next ids after one. */
    private interface Batches extends BiFunction<Transaction, String, List<String>> {}

    /** What is done with each; a sentence if it does not fit. */
    private interface Work extends BiFunction<Writing, String, Optional<String>> {}

    private Reindexed reindex(Entries entries, Batches batches, Work work) {
        var done = new Reindexed(0, 0, null);
        var last = "";
        while (true) {
            var after = last;
            var ids = database.read(transaction -> batches.apply(transaction, after));
            if (ids.isEmpty()) {
                return done;
            }
            var problems = entries.write(Actor.SYSTEM, writing -> ids.stream()
                    .map(id -> work.apply(writing, id))
                    .flatMap(Optional::stream)
                    .toList());
            done = done.and(ids.size(), problems);
            last = ids.get(ids.size() - 1);
        }
    }

    /**
     * What became of entries whose index was worked out again.
     *
     * @param first of the entries that do not fit their type: which, and why; null if all do
     */
    private record Reindexed(int all, int unfit, @Nullable String first) {

        Reindexed and(int more, List<String> problems) {
            return new Reindexed(
                    all + more,
                    unfit + problems.size(),
                    first == null && !problems.isEmpty() ? problems.get(0) : first);
        }

        void report(String how) {
            if (unfit > 0) {
                LOG.warn(
                        "{} of {} entries cannot be found {}, until they are edited: they do not fit. The first is {}",
                        unfit,
                        all,
                        how,
                        first);
            }
        }
    }
}
