package org.lectern.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A selection of visible entries. Immutable; each method gives a changed copy. Two equal queries select the same.
 *
 * <pre>{@code Query.of("event").where(Condition.eq("topics", "climate")).in(new Window.Upcoming()).limit(3)}</pre>
 *
 * @param types names of types; empty means every type
 * @param where all must hold
 * @param window the part of time; other windows than {@link Window.Any} select only what happens in time
 * @param order first by the first; ties end with the entry's id. Empty means the window's natural order: upcoming and
 *     happening by start, past by start backwards, else by {@link Order#SORT_KEY}
 * @param limit 1 to 1,000
 * @param total whether the number of all matches is asked; it costs, and makes the result change more often
 */
public record Query(
        Set<String> types, List<Condition> where, Window window, List<Order> order, int limit, boolean total) {

    /** The most entries one query gives. */
    public static final int MAX_LIMIT = 1000;

    public Query {
        types = java.util.Collections.unmodifiableSet(new TreeSet<>(types));
        where = List.copyOf(where);
        order = List.copyOf(order);
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new IllegalArgumentException("A query's limit is 1 to " + MAX_LIMIT + ", not " + limit);
        }
    }

    /** Every visible entry of the types, of every type if none is named; the first 100 by sort key. */
    public static Query of(String... types) {
        return new Query(Set.of(types), List.of(), new Window.Any(), List.of(), 100, false);
    }

    public Query where(Condition condition) {
        var conditions = new ArrayList<>(where);
        conditions.add(condition);
        return new Query(types, conditions, window, order, limit, total);
    }

    public Query in(Window part) {
        return new Query(types, where, part, order, limit, total);
    }

    public Query orderBy(Order... orders) {
        return new Query(types, where, window, List.of(orders), limit, total);
    }

    public Query limit(int most) {
        return new Query(types, where, window, order, most, total);
    }

    public Query withTotal() {
        return new Query(types, where, window, order, limit, true);
    }

    /** The order that holds: the one given, or the window's natural one. */
    public List<Order> effectiveOrder() {
        return order.isEmpty() ? List.of(window.naturalOrder()) : order;
    }
}
