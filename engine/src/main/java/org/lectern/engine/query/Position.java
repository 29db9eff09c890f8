package org.lectern.engine.query;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The place of an entry in a query's order: the values it is sorted by, then its id. A page begins after a position, so
 * an entry that is added or removed meanwhile makes the next page neither repeat nor skip another.
 *
 * @param values one for each order of the query; null where the entry has no such field
 */
public record Position(List<@Nullable Value> values, String id) {

    public Position {
        values = Collections.unmodifiableList(new ArrayList<>(values));
    }
}
