package org.lectern.engine.rendering.escape;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The rules by which values are escaped: all of them. That there could be fewer is for tests in this package alone,
 * which leave rules out to see that they are missed. Immutable.
 */
public final class Rules {

    private static final Rules ALL = new Rules(EnumSet.allOf(Rule.class));

    private final Set<Rule> rules;

    /** What is written instead of a character, by its code; null for itself. */
    private final @Nullable String[] instead = new @Nullable String['>' + 1];

    private Rules(Set<Rule> rules) {
        this.rules = rules;
        if (hold(Rule.ANGLES)) {
            instead['<'] = "&lt;";
            instead['>'] = "&gt;";
        }
        instead['&'] = hold(Rule.AMPERSAND) ? "&amp;" : null;
        instead['"'] = hold(Rule.DOUBLE_QUOTE) ? "&#34;" : null;
        instead['\''] = hold(Rule.SINGLE_QUOTE) ? "&#39;" : null;
        instead[0] = hold(Rule.NUL) ? "\uFFFD" : null;
    }

    /** All rules. */
    public static Rules all() {
        return ALL;
    }

    static Rules without(Rule... missing) {
        var rest = EnumSet.allOf(Rule.class);
        rest.removeAll(Arrays.asList(missing));
        return new Rules(rest);
    }

    boolean hold(Rule rule) {
        return rules.contains(rule);
    }

    /** What is written instead of a character in text or a quoted value; null for itself. */
    @Nullable
    String instead(char c) {
        return c < instead.length ? instead[c] : null;
    }
}
