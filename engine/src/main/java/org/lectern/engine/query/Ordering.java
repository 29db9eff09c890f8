package org.lectern.engine.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.api.Order;

/**
 * The order of a query's results. A field with many values sorts by its smallest; numbers are smaller than text; who
 * has no value comes last, ascending or descending; ties end with the entry's id, ascending.
 */
public record Ordering(List<Order> orders) implements Comparator<Position> {

    public Ordering {
        orders = List.copyOf(orders);
    }

    /** Where a publication stands in this order. */
    public Position position(Facts facts) {
        var values = new ArrayList<@Nullable Value>();
        for (var order : orders) {
            values.add(facts.values(order.field()).stream()
                    .min(Comparator.naturalOrder())
                    .orElse(null));
        }
        return new Position(values, facts.id());
    }

    @Override
    public int compare(Position a, Position b) {
        for (int i = 0; i < orders.size(); i++) {
            int difference =
                    compare(a.values().get(i), b.values().get(i), orders.get(i).descending());
            if (difference != 0) {
                return difference;
            }
        }
        return a.id().compareTo(b.id());
    }

    private static int compare(@Nullable Value a, @Nullable Value b, boolean descending) {
        if (a == null || b == null) {
            return a == b ? 0 : a == null ? 1 : -1;
        }
        return descending ? b.compareTo(a) : a.compareTo(b);
    }
}
