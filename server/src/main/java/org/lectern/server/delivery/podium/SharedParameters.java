package org.lectern.server.delivery.podium;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lectern.engine.rendering.widget.BadParameters;
import org.lectern.engine.rendering.widget.Parameters;
import org.lectern.engine.rendering.widget.Widget;
import org.lectern.server.delivery.fragment.Orders;
import org.lectern.server.http.HeaderText;
import org.lectern.server.http.Problem;
import org.lectern.server.http.ProblemException;

/**
 * The parameters that all pages of a layout share. One that the widget needs may be missing: the layout gives it at each
 * page.
 *
 * @param query those that the widget declares, and the site, whether or not it is there by now
 * @param ignored names that were given in vain, as the value of a header; null if there are none
 */
record SharedParameters(PathQuery query, @Nullable String ignored) {

    private static final String SITE = "site";

    /**
     * Reads them.
     *
     * @param themes names of the themes there are
     * @param isThere whether there is a site of a name
     * @param parameters every value given, by name
     * @throws ProblemException 400, if a value cannot be used
     */
    static SharedParameters read(
            Widget widget, Set<String> themes, Predicate<String> isThere, Map<String, List<String>> parameters) {
        var given = new TreeMap<String, List<String>>(parameters);
        given.values().removeIf(values -> values.stream().allMatch(String::isEmpty));
        var site = Orders.siteName(given.get(SITE));
        boolean isVain = given.remove(SITE) != null && (site == null || !isThere.test(site));
        var asked = Parameters.read(widget, themes, given);
        if (asked instanceof BadParameters bad) {
            refuse(bad.problems().stream()
                    .filter(one -> given.containsKey(one.parameter()))
                    .toList());
        }
        given.keySet().removeAll(asked.ignored());
        var known = new TreeMap<String, String>();
        given.forEach((name, values) -> known.put(name, values.get(0)));
        if (site != null) {
            known.put(SITE, site);
        }
        var ignored = new TreeSet<>(asked.ignored());
        if (isVain) {
            ignored.add(SITE);
        }
        return new SharedParameters(
                new PathQuery(known), ignored.isEmpty() ? null : HeaderText.of(String.join(", ", ignored)));
    }

    private static void refuse(List<BadParameters.Problem> wrong) {
        if (!wrong.isEmpty()) {
            var all = wrong.stream().map(BadParameters.Problem::sentence).collect(Collectors.joining("; "));
            throw new ProblemException(Problem.of(400, all)
                    .with(wrong.stream()
                            .map(one -> new Problem.Fault(Problem.Place.PARAMETER, one.parameter(), one.sentence()))
                            .toList()));
        }
    }

    /** The name of the site it is for; null if none is given. */
    @Nullable
    String site() {
        return query.parameters().get(SITE);
    }

    /** The theme asked for; null if none is. */
    @Nullable
    String theme() {
        return query.parameters().get("theme");
    }
}
