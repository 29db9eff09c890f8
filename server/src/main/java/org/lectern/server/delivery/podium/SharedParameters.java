package org.lectern.server.delivery.podium;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lectern.engine.rendering.widget.BadParameters;
import org.lectern.engine.rendering.widget.Parameters;
import org.lectern.engine.rendering.widget.Widget;
import org.lectern.server.http.HeaderText;
import org.lectern.server.http.Problem;
import org.lectern.server.http.ProblemException;

/**
 * The parameters that all pages of a layout share. One that the widget needs may be missing: the layout gives it at each
 * page.
 *
 * @param query those that the widget declares, and the site
 * @param ignored the others, as the value of a header; null if there are none
 */
record SharedParameters(PathQuery query, @Nullable String ignored) {

    private static final String SITE = "site";

    /**
     * Reads them.
     *
     * @param themes names of the themes there are
     * @param parameters every value given, by name
     * @throws ProblemException 400, if a value cannot be used
     */
    static SharedParameters read(Widget widget, Set<String> themes, Map<String, List<String>> parameters) {
        var given = new TreeMap<String, List<String>>(parameters);
        given.values().removeIf(values -> values.stream().allMatch(String::isEmpty));
        var site = given.remove(SITE);
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
            known.put(SITE, site.get(0));
        }
        return new SharedParameters(new PathQuery(known), header(asked.ignored()));
    }

    private static @Nullable String header(Set<String> ignored) {
        return ignored.isEmpty()
                ? null
                : HeaderText.of(ignored.stream().sorted().collect(Collectors.joining(", ")));
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
