package org.lectern.engine.rendering.text;

import java.util.Optional;
import java.util.function.UnaryOperator;

/** Repeats a step until it changes nothing. */
final class Fixpoint {

    private static final int ROUNDS = 4;

    private Fixpoint() {}

    /** The text that the step leaves as it is; empty if a few rounds do not come to one. */
    static Optional<String> of(UnaryOperator<String> step, String text) {
        var current = step.apply(text);
        for (int i = 0; i < ROUNDS; i++) {
            var next = step.apply(current);
            if (next.equals(current)) {
                return Optional.of(current);
            }
            current = next;
        }
        return Optional.empty();
    }
}
