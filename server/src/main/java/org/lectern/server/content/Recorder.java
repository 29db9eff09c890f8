package org.lectern.server.content;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.lectern.engine.query.Facts;
import org.lectern.server.store.Actor;
import org.lectern.server.store.Change;
import org.lectern.server.store.Transaction;

/**
 * Writes the change log of one transaction: how each entry stood before the transaction touched it is looked up at the
 * first touch, how it stands after at the end. What has long been over concerns nobody, however much there is of it. One row an entry, however much was done to it.
 */
final class Recorder {

    /** Other servers' clocks may be behind by so much: what is over here is visible there. What is over longer is past. */
    private static final Duration BEHIND = Duration.ofHours(1);

    private final Transaction transaction;
    private final Instant since;
    private final Map<String, Standing> before = new LinkedHashMap<>();

    /** Entries of which something is public that facts do not tell, such as their source. */
    private final Set<String> wholly = new HashSet<>();

    /** @param at the moment of the transaction */
    Recorder(Transaction transaction, Instant at) {
        this.transaction = transaction;
        this.since = at.minus(BEHIND);
    }

    private record Standing(Map<Long, Shown> publications, Set<String> slugs) {}

    private record Shown(String revision, Facts facts) {}

    /** To be called before the entry is written to. */
    void touch(String entry) {
        if (!before.containsKey(entry)) {
            before.put(entry, standing(entry));
        }
    }

    /** The same where what changes is public but not among the facts. */
    void touchWholly(String entry) {
        touch(entry);
        wholly.add(entry);
    }

    private Standing standing(String id) {
        var entry = transaction.entries().find(id);
        if (entry.isEmpty()) {
            return new Standing(Map.of(), Set.of());
        }
        var slugs = new HashSet<>(transaction.slugs().of(id));
        slugs.add(entry.get().slug());
        var facts = transaction.fields().of(entry.get(), since);
        var shown = new TreeMap<Long, Shown>();
        for (var publication : transaction.publications().of(id)) {
            var its = facts.get(publication.id());
            if (its != null) {
                shown.put(publication.id(), new Shown(publication.revision(), its));
            }
        }
        return new Standing(shown, slugs);
    }

    /**
     * Appends the changes.
     *
     * @return the number of the last one; 0 if nothing was touched
     */
    long append(Actor actor, Instant at) {
        long last = 0;
        for (var touched : before.entrySet()) {
            var id = touched.getKey();
            var old = touched.getValue();
            var now = standing(id);
            var slugs = new HashSet<>(old.slugs());
            slugs.addAll(now.slugs());
            last = transaction
                    .changes()
                    .append(new Change(
                            0, at, actor, Change.ENTRY, id, slugs, other(id, old, now), other(id, now, old)));
            // Others of the entry may have passed a boundary that is still to be told.
            transaction.publications().told(changed(id, old, now), at);
        }
        return last;
    }

    private List<Long> changed(String id, Standing old, Standing now) {
        return now.publications().keySet().stream()
                .filter(one -> wholly.contains(id)
                        || !Objects.equals(
                                old.publications().get(one), now.publications().get(one)))
                .toList();
    }

    /** The facts of the publications in one standing that are not the same in the other. */
    private List<Facts> other(String id, Standing one, Standing other) {
        return one.publications().entrySet().stream()
                .filter(publication -> wholly.contains(id)
                        || !publication.getValue().equals(other.publications().get(publication.getKey())))
                .map(publication -> publication.getValue().facts())
                .toList();
    }
}
