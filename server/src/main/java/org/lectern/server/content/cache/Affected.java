package org.lectern.server.content.cache;

import java.util.stream.Stream;
import org.lectern.engine.query.Concern;
import org.lectern.engine.query.Facts;
import org.lectern.engine.tracking.Absence;
import org.lectern.server.store.Change;

/** Which answers a change may make out of date. */
final class Affected {

    private Affected() {}

    /**
     * Whether the answer may be another after the change. "No" is certain: neither did it read the entry, nor look for
     * it in vain, nor search for anything that finds it before or after.
     */
    static boolean by(Change change, Ready ready) {
        if (!change.isPublic()) {
            return false;
        }
        if (!change.subjectKind().equals(Change.ENTRY)) {
            return true;
        }
        var dependencies = ready.dependencies();
        return dependencies.entries().contains(change.subject())
                || dependencies.absences().stream().anyMatch(absence -> mayBe(absence, change))
                || dependencies.queries().stream()
                        .anyMatch(query -> Concern.mayConcern(query, ready.spaces(), change.before(), change.after()));
    }

    private static boolean mayBe(Absence absence, Change change) {
        return (absence.name().equals(change.subject()) || change.slugs().contains(absence.name()))
                && Stream.concat(change.before().stream(), change.after().stream())
                        .map(Facts::type)
                        .anyMatch(absence.type()::equals);
    }
}
