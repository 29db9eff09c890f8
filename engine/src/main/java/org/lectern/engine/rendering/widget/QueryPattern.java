package org.lectern.engine.rendering.widget;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lectern.api.Condition;
import org.lectern.api.Order;
import org.lectern.api.Query;
import org.lectern.api.Window;

/**
 * A query with holes, which the parameters of a fragment fill.
 *
 * @param limit a number or a parameter; null for 100
 */
public record QueryPattern(
        Set<String> types,
        List<Where> where,
        Window window,
        List<Order> order,
        @Nullable Operand limit) {

    /** A condition; it falls away when its operand has no value. */
    public record Where(String field, Condition.Operator operator, Operand value) {}

    /**
     * A value, or the parameter that gives it.
     *
     * @param parameter its name in templates; null for a constant
     */
    public record Operand(
            @Nullable Object constant, @Nullable String parameter) {

        @Nullable
        Object value(Map<String, @Nullable Object> parameters) {
            return parameter == null ? constant : parameters.get(parameter);
        }
    }

    public QueryPattern {
        types = Set.copyOf(types);
        where = List.copyOf(where);
        order = List.copyOf(order);
    }

    /** The query for a fragment's own parameters. */
    public Query with(Map<String, @Nullable Object> parameters) {
        var conditions = new ArrayList<Condition>();
        for (var pattern : where) {
            var value = pattern.value().value(parameters);
            if (value != null) {
                conditions.add(new Condition(pattern.field(), pattern.operator(), List.of(value)));
            }
        }
        var most = limit == null ? null : limit.value(parameters);
        int limited = most instanceof Integer number ? Math.min(Math.max(1, number), Query.MAX_LIMIT) : 100;
        return new Query(types, conditions, window, order, limited, false);
    }
}
