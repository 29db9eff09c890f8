package org.lectern.engine.rendering.widget;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lectern.api.Condition;
import org.lectern.api.Order;
import org.lectern.api.Query;
import org.lectern.api.Ref;
import org.lectern.api.Window;

/**
 * A query with holes, which the parameters of a fragment fill.
 *
 * @param types every type if there are none
 * @param limit a number or a parameter; null for 100
 */
public record QueryPattern(
        Types types,
        List<Where> where,
        Chosen<Window> window,
        Chosen<List<Order>> order,
        @Nullable Operand limit) {

    /** The types: these, or the one that the parameter names. */
    public record Types(Set<String> names, @Nullable String parameter) {

        public Types {
            names = Set.copyOf(names);
        }

        Set<String> with(Map<String, @Nullable Object> parameters) {
            var asked = parameter == null ? null : parameters.get(parameter);
            return asked == null ? names : Set.of(asked.toString());
        }
    }

    /** One thing, or what the word stands for that the parameter has. */
    public record Chosen<V>(V standard, @Nullable String parameter, Map<String, V> choices) {

        public Chosen {
            choices = Map.copyOf(choices);
        }

        static <V> Chosen<V> always(V standard) {
            return new Chosen<>(standard, null, Map.of());
        }

        V with(Map<String, @Nullable Object> parameters) {
            var word = parameter == null ? null : parameters.get(parameter);
            return word == null ? standard : choices.getOrDefault(word.toString(), standard);
        }
    }

    /** A condition; it falls away when its operand has no value. */
    public record Where(String field, Condition.Operator operator, Operand value) {}

    /**
     * A value, or the parameter that gives it.
     *
     * @param parameter its name in templates; null for a constant
     * @param entry whether the parameter names an entry: what is compared is the reference to it
     */
    public record Operand(
            @Nullable Object constant, @Nullable String parameter, boolean entry) {

        static Operand constant(Object value) {
            return new Operand(value, null, false);
        }

        @Nullable
        Object value(Map<String, @Nullable Object> parameters) {
            return parameter == null ? constant : parameters.get(parameter);
        }
    }

    public QueryPattern {
        where = List.copyOf(where);
    }

    /**
     * The query for a fragment's own parameters; empty if a parameter names an entry that is not there, with which
     * nothing can have to do.
     *
     * @param known the entry by its id, for one by its slug; empty if it is not visible
     */
    public Optional<Query> with(Map<String, @Nullable Object> parameters, Function<Ref, Optional<Ref>> known) {
        var conditions = new ArrayList<Condition>();
        for (var pattern : where) {
            var value = pattern.value().value(parameters);
            if (value != null && pattern.value().entry()) {
                var reference = Kind.EntryName.ref(value.toString()).flatMap(known);
                if (reference.isEmpty()) {
                    return Optional.empty();
                }
                value = reference.get();
            }
            if (value != null) {
                conditions.add(new Condition(pattern.field(), pattern.operator(), List.of(value)));
            }
        }
        var most = limit == null ? null : limit.value(parameters);
        int limited = most instanceof Integer number ? Math.min(Math.max(1, number), Query.MAX_LIMIT) : 100;
        return Optional.of(new Query(
                types.with(parameters), conditions, window.with(parameters), order.with(parameters), limited, false));
    }
}
