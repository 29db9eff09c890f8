package org.lectern.engine.rendering.widget;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Parameters that cannot be used.
 *
 * @param problems at least one
 * @param ignored names that the widget does not declare
 */
public record BadParameters(List<Problem> problems, Set<String> ignored) implements Asked {

    /**
     * A bad value.
     *
     * @param parameter its name
     * @param sentence begins with the name
     */
    public record Problem(String parameter, String sentence) {}

    public BadParameters {
        problems = List.copyOf(problems);
        ignored = Set.copyOf(ignored);
    }

    /** All of it in one line. */
    public String sentence() {
        return problems.stream().map(Problem::sentence).collect(Collectors.joining("; "));
    }
}
