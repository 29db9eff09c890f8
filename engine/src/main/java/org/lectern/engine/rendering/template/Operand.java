package org.lectern.engine.rendering.template;

import java.util.Collection;
import java.util.Map;
import org.apache.velocity.context.InternalContextAdapter;
import org.apache.velocity.runtime.Renderable;
import org.apache.velocity.runtime.parser.node.SimpleNode;
import org.jspecify.annotations.Nullable;
import org.lectern.engine.rendering.escape.Plain;
import org.lectern.engine.rendering.escape.RefusedValue;

/**
 * What an operator takes. A {@code #define} would be run to compare or add it, past the bounds; text in arithmetic
 * would be read as a number, and a short one such as {@code 1e999999999} can mean a very long one.
 */
final class Operand extends Computed {

    private final boolean arithmetic;

    Operand(SimpleNode part, @Nullable String file, boolean arithmetic) {
        super(part, file);
        this.arithmetic = arithmetic;
    }

    @Override
    @Nullable
    Object compute(InternalContextAdapter context) {
        var value = part().value(context);
        check(value);
        if (arithmetic && value != null && !(value instanceof Number)) {
            throw new RefusedValue(literal() + " is " + Plain.kind(value) + "; only numbers are calculated with");
        }
        return value;
    }

    /**
     * Checks that a value is, and holds directly, no {@code #define}.
     *
     * @throws RefusedValue if it does
     */
    static void check(@Nullable Object value) {
        if (value instanceof Renderable) {
            throw new RefusedValue("a #define and $bodyContent can only be written into the page");
        } else if (value instanceof Collection<?> items) {
            refuseIn(items);
        } else if (value instanceof Map<?, ?> map) {
            refuseIn(map.keySet());
            refuseIn(map.values());
        }
    }

    private static void refuseIn(Collection<?> items) {
        for (Object item : items) {
            if (item instanceof Renderable) {
                check(item);
            }
        }
    }
}
