package org.lectern.engine.query;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Stream;
import org.lectern.api.Condition;
import org.lectern.api.Query;

/** Whom a change concerns. */
public final class Concern {

    private Concern() {}

    /**
     * Whether a change may alter what a query finds, now or at any other moment. "No" is certain, "yes" is not: parts
     * of text always count as met.
     *
     * @param before the facts of the publications that the change took away or altered
     * @param after the facts of those that it brought or altered
     */
    public static boolean mayConcern(
            Query query, Set<String> spaces, Collection<Facts> before, Collection<Facts> after) {
        return Stream.concat(before.stream(), after.stream()).anyMatch(facts -> mayFind(query, spaces, facts));
    }

    private static boolean mayFind(Query query, Set<String> spaces, Facts facts) {
        return Conditions.concerns(query, spaces, facts)
                && query.where().stream()
                        .allMatch(condition -> condition.operator() == Condition.Operator.CONTAINS
                                || Conditions.holds(condition, facts));
    }
}
