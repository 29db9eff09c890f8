package org.lectern.engine.query;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that a query can ask about one publication. The store keeps them beside it, and the change log carries those
 * before and after a change, so that no second read is needed to know whom it concerns.
 *
 * @param happensFrom null if it does not happen in time; so for stubs, which are in no list of what is to come
 * @param fields several of the same name for a list; includes {@code @sort}, {@code @published} and {@code @slug}
 */
public record Facts(
        String type,
        String id,
        String space,
        String slug,
        Instant visibleFrom,
        @Nullable Instant visibleUntil,
        @Nullable Instant happensFrom,
        @Nullable Instant happensUntil,
        List<IndexedField> fields) {

    public Facts {
        fields = List.copyOf(fields);
    }
}
