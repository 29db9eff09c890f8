package org.lectern.server.content.cache;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.lectern.server.store.Change;

/** The last changes that were taken notice of. For one thread at a time. */
final class RecentChanges {

    private static final int MOST = 2000;

    private final Deque<Change> recent = new ArrayDeque<>();
    private long applied;
    private long forgotten;

    RecentChanges(long applied) {
        this.applied = applied;
        this.forgotten = applied;
    }

    void add(List<Change> changes) {
        for (var change : changes) {
            recent.addLast(change);
            applied = change.seq();
            if (recent.size() > MOST) {
                forgotten = recent.removeFirst().seq();
            }
        }
    }

    /** There were others, up to a number, that nobody knows: what was begun before may be out of date. */
    void lost(long upTo) {
        recent.clear();
        forgotten = Math.max(forgotten, upTo);
        applied = Math.max(applied, upTo);
    }

    /** The number of the last one. */
    long applied() {
        return applied;
    }

    /** Whether an answer may be made out of date by a change after the one with the number: "no" is certain. */
    boolean mayConcernSince(long seen, Ready ready) {
        if (seen < forgotten) {
            return true;
        }
        var since = new ArrayList<Change>();
        for (var changes = recent.descendingIterator(); changes.hasNext(); ) {
            var change = changes.next();
            if (change.seq() <= seen) {
                break;
            }
            since.add(change);
        }
        return !since.isEmpty() && new Affected(since).includes(ready);
    }
}
