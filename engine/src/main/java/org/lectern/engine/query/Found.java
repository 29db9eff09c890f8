package org.lectern.engine.query;

import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link Source} answers to a {@link Selection}.
 *
 * @param entries in order, at most the query's limit
 * @param next where the next page begins after; null if there is none
 * @param total all matches, if asked
 * @param until the moment before which the same selection gives the same answer, edits aside; {@link Instant#MAX} if
 *     time alone never changes it
 */
public record Found(List<Published> entries, @Nullable Position next, OptionalLong total, Instant until) {

    public Found {
        entries = List.copyOf(entries);
    }
}
