package org.lectern.engine.rendering.escape;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** Escaping with rules left out. Only here, since nothing outside this package can leave one out. */
public final class WeakRules {

    private WeakRules() {}

    /** By the name of each rule there is: all rules but that one. */
    public static Map<String, Rules> eachMissing() {
        var weak = new LinkedHashMap<String, Rules>();
        for (var rule : Rule.values()) {
            weak.put(rule.name(), Rules.without(rule));
        }
        return weak;
    }

    /** No escaping at all of what is written into text, values and addresses; places that refuse still do. */
    public static Rules careless() {
        return Rules.without(Arrays.stream(Rule.values())
                .filter(rule -> rule.compareTo(Rule.HEADING) < 0)
                .toArray(Rule[]::new));
    }
}
