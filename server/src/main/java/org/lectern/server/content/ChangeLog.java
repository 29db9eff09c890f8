package org.lectern.server.content;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.lectern.engine.query.Facts;
import org.lectern.engine.query.Millis;
import org.lectern.engine.tracking.Moments;
import org.lectern.server.store.Actor;
import org.lectern.server.store.Change;
import org.lectern.server.store.Database;
import org.lectern.server.store.EntryRow;
import org.lectern.server.store.Neighbours;
import org.lectern.server.store.PublicationRows.Passed;
import org.lectern.server.store.Transaction;

/**
 * The change log as those see it who hand it on: what time alone makes public or ends is written into it, outlets read it
 * each from where it was, and what is old leaves it. Safe for many threads.
 */
public final class ChangeLog {

    private static final int BATCH = 500;
    private static final Duration NOTICE = Duration.ofSeconds(5);

    private final Database database;
    private final Follower follower;
    private final Neighbours neighbours;
    private final Moments moments;

    public ChangeLog(Database database, Follower follower, Neighbours neighbours, Moments moments) {
        this.database = database;
        this.follower = follower;
        this.neighbours = neighbours;
        this.moments = moments;
    }

    /** Whether this server is the one that announces and hands on. */
    public boolean isOurs() {
        return neighbours.isFirst();
    }

    /** Whether other servers may follow the same log, a moment later than this one. */
    public boolean isShared() {
        return database.isShared();
    }

    /**
     * Writes into the log what has begun or ended to be public since it was last asked to, by the clock alone. In one
     * transaction with the note that it was told: so each boundary is told once, by whichever server, also when it stood
     * still meanwhile; a clock that jumps ahead and is set back before a new start is told of twice, once each way. What
     * is public does not depend on it.
     *
     * @return how many publications it told of
     */
    public int announce() {
        int told = 0;
        for (int more = BATCH; more > 0 && !Thread.currentThread().isInterrupted(); told += more) {
            more = announceSome();
        }
        return told;
    }

    private int announceSome() {
        var now = Millis.cut(moments.now());
        if (database.read(transaction -> transaction.publications().passed(now, 1))
                .isEmpty()) {
            return 0;
        }
        var told = database.write(transaction -> {
            // Another server's clock may be ahead: what it has just published is not gone.
            var at = transaction.changes().newestAt().filter(now::isBefore).orElse(now);
            var entries = byEntry(transaction.publications().passed(at, BATCH));
            long last = 0;
            for (var entry : entries.entrySet()) {
                last = announce(transaction, entry.getKey(), entry.getValue(), at);
            }
            return new Told(entries.values().stream().mapToInt(List::size).sum(), last);
        });
        follower.await(told.last(), NOTICE);
        return told.publications();
    }

    /** The last entry of many may have more than was asked for: it comes whole with the next. */
    private static Map<String, List<Passed>> byEntry(List<Passed> passed) {
        var entries =
                passed.stream().collect(Collectors.groupingBy(Passed::entry, LinkedHashMap::new, Collectors.toList()));
        if (passed.size() == BATCH && entries.size() > 1) {
            entries.remove(passed.get(passed.size() - 1).entry());
        }
        return entries;
    }

    private record Told(int publications, long last) {}

    private static long announce(Transaction transaction, String id, List<Passed> passed, Instant at) {
        var entry = transaction.entries().find(id).orElseThrow();
        var facts = transaction.fields().of(entry);
        transaction.publications().told(passed.stream().map(Passed::publication).toList(), at);
        return transaction
                .changes()
                .append(new Change(
                        0,
                        at,
                        Actor.CLOCK,
                        Change.ENTRY,
                        id,
                        slugs(transaction, entry),
                        facts(facts, passed, false),
                        facts(facts, passed, true)));
    }

    private static Set<String> slugs(Transaction transaction, EntryRow entry) {
        var slugs = new HashSet<>(transaction.slugs().of(entry.id()));
        slugs.add(entry.slug());
        return slugs;
    }

    private static List<Facts> facts(Map<Long, Facts> facts, List<Passed> passed, boolean begins) {
        return passed.stream()
                .filter(one -> one.begins() == begins && facts.containsKey(one.publication()))
                .map(one -> facts.get(one.publication()))
                .toList();
    }

    /**
     * What an outlet has to hand on next. One that has never run begins with what comes from now on.
     *
     * @return only changes that this server's own answers know already
     */
    public Next next(String outlet) {
        long applied = follower.applied();
        var known = database.read(transaction -> transaction.outlets().find(outlet));
        if (known.isEmpty()) {
            handedOn(outlet, applied);
            return new Next(List.of(), applied, false);
        }
        long from = known.getAsLong();
        return from >= applied ? new Next(List.of(), from, false) : next(from, applied);
    }

    private Next next(long from, long applied) {
        return database.read(transaction -> {
            var changes = transaction.changes().after(from, BATCH).stream()
                    .filter(change -> change.seq() <= applied)
                    .toList();
            boolean lost = transaction.changes().oldest() > from + 1;
            return new Next(
                    changes,
                    changes.isEmpty() ? from : changes.get(changes.size() - 1).seq(),
                    lost);
        });
    }

    /**
     * A piece of the log.
     *
     * @param changes in order; those of drafts too
     * @param upTo the number of the last one
     * @param lost whether there were others before them that are no longer kept
     */
    public record Next(List<Change> changes, long upTo, boolean lost) {}

    /** The number of the last change that this server's answers know. */
    public long applied() {
        return follower.applied();
    }

    /** Notes that an outlet has handed on everything up to a change. */
    public void handedOn(String outlet, long upTo) {
        database.write(transaction -> {
            transaction.outlets().put(outlet, upTo);
            return upTo;
        });
    }

    /**
     * Removes what is older than an age. Who has not handed it on by then is told that it is lost.
     *
     * @return how many changes
     */
    public int forget(Duration age) {
        var before = Millis.cut(moments.now()).minus(age);
        return database.write(transaction -> transaction.changes().forget(before));
    }
}
