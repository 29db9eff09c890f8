package org.lectern.engine.query;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.lectern.api.Condition;
import org.lectern.api.Query;
import org.lectern.api.Window;

/**
 * Whether publications meet what a query says about anything but time. This is the meaning of conditions: a source that
 * translates them into another language has to give the same answers.
 *
 * <p>Text is compared with text and numbers with numbers; across the two nothing is equal, less or greater. A field
 * meets a condition if any of its values does, in any language; {@link Condition.Operator#NE} if none is equal.
 */
public final class Conditions {

    private Conditions() {}

    /** Whether it is of the query's types, in the spaces, and meets every condition; in a window only what happens. */
    public static boolean hold(Query query, Set<String> spaces, Facts facts) {
        return concerns(query, spaces, facts) && query.where().stream().allMatch(condition -> holds(condition, facts));
    }

    /** Whether its type and space are asked for, and it happens in time if the query is about time. */
    static boolean concerns(Query query, Set<String> spaces, Facts facts) {
        return (query.types().isEmpty() || query.types().contains(facts.type()))
                && spaces.contains(facts.space())
                && (query.window() instanceof Window.Any || facts.happensFrom() != null);
    }

    /** Whether it meets the condition. */
    public static boolean holds(Condition condition, Facts facts) {
        var asked = condition.values().stream().map(Value::of).toList();
        var values = facts.values(condition.field());
        return condition.operator() == Condition.Operator.NE
                ? values.stream().noneMatch(asked::contains)
                : values.stream().anyMatch(meets(condition.operator(), asked));
    }

    private static Predicate<Value> meets(Condition.Operator operator, List<Value> asked) {
        var first = asked.get(0);
        return switch (operator) {
            case EQ, IN -> asked::contains;
            case NE -> value -> !asked.contains(value);
            case LT -> value -> alike(value, first) && value.compareTo(first) < 0;
            case LE -> value -> alike(value, first) && value.compareTo(first) <= 0;
            case GT -> value -> alike(value, first) && value.compareTo(first) > 0;
            case GE -> value -> alike(value, first) && value.compareTo(first) >= 0;
            case CONTAINS ->
                value -> value instanceof Value.Text text
                        && first instanceof Value.Text part
                        && text.text().contains(part.text());
        };
    }

    private static boolean alike(Value a, Value b) {
        return a instanceof Value.Text == b instanceof Value.Text;
    }
}
