package org.lectern.engine.tracking;

import java.time.Instant;
import java.util.Set;
import org.lectern.api.Query;

/**
 * Everything a result was made from.
 *
 * @param entries ids of the entries read, those found by queries included
 * @param absences what was asked for and not there
 * @param queries what was searched for
 * @param validUntil the moment before which time alone does not change the result; {@link Instant#MAX} if never
 */
public record Dependencies(Set<String> entries, Set<Absence> absences, Set<Query> queries, Instant validUntil) {

    /** Of what changes neither with content nor with time. */
    public static final Dependencies NONE = new Dependencies(Set.of(), Set.of(), Set.of(), Instant.MAX);

    public Dependencies {
        entries = Set.copyOf(entries);
        absences = Set.copyOf(absences);
        queries = Set.copyOf(queries);
    }
}
