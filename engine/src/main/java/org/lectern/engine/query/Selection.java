package org.lectern.engine.query;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lectern.api.Query;

/**
 * A query put to a {@link Source}: by whom, at which moment, from where on.
 *
 * @param spaces the spaces looked into; not empty
 * @param at the moment; only what is visible at it is found
 * @param zone in which {@link org.lectern.api.Window.Days} counts its days
 * @param after where the page before ended; null for the first page. It keeps its place when entries come or go. It
 *     has a value for each order of the query, else IllegalArgumentException
 */
public record Selection(
        Query query,
        Set<String> spaces,
        Instant at,
        ZoneId zone,
        @Nullable Position after) {

    public Selection {
        spaces = Set.copyOf(spaces);
        int orders = query.effectiveOrder().size();
        if (after != null && after.values().size() != orders) {
            throw new IllegalArgumentException("A position in this order has " + orders + " values, not "
                    + after.values().size());
        }
    }
}
