package org.lectern.server.content.cache;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.lectern.engine.query.Concern;
import org.lectern.engine.query.Facts;
import org.lectern.engine.tracking.Absence;
import org.lectern.server.store.Change;

/**
 * Which answers some changes may make out of date. "No" is certain: neither did an answer read one of the entries, nor
 * look for it in vain, nor search for anything that finds it before or after. What many answers search for is looked at
 * once. For one thread.
 */
final class Affected {

    /** Of what answers remember that they were made from it. */
    private static final Set<String> KINDS = Set.of(Change.ENTRY, Change.EMBED, Change.SITE);

    private final List<Change> changes;
    private final boolean everything;
    private final Map<Asked, Boolean> known = new HashMap<>();

    Affected(List<Change> changes) {
        this.changes = changes.stream().filter(Change::isPublic).toList();
        this.everything = this.changes.stream().anyMatch(change -> !KINDS.contains(change.subjectKind()));
    }

    boolean includes(Ready ready) {
        return everything || (!changes.isEmpty() && (reads(ready) || finds(ready)));
    }

    private boolean reads(Ready ready) {
        var dependencies = ready.dependencies();
        for (var change : changes) {
            if (dependencies.entries().contains(change.subject())
                    || ready.terms().concern(change)) {
                return true;
            }
            for (var absence : dependencies.absences()) {
                if (mayBe(absence, change)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean finds(Ready ready) {
        for (var asked : ready.asked()) {
            if (known.computeIfAbsent(asked, this::mayFind)) {
                return true;
            }
        }
        return false;
    }

    private boolean mayFind(Asked asked) {
        return changes.stream()
                .anyMatch(change -> Concern.mayConcern(asked.query(), asked.spaces(), change.before(), change.after()));
    }

    private static boolean mayBe(Absence absence, Change change) {
        return (absence.name().equals(change.subject()) || change.slugs().contains(absence.name()))
                && Stream.concat(change.before().stream(), change.after().stream())
                        .map(Facts::type)
                        .anyMatch(absence.type()::equals);
    }
}
