package org.lectern.engine.rendering.template;

import java.util.stream.IntStream;
import org.apache.velocity.context.InternalContextAdapter;
import org.apache.velocity.runtime.parser.node.SimpleNode;
import org.jspecify.annotations.Nullable;
import org.lectern.engine.rendering.bounds.Beyond;
import org.lectern.engine.rendering.bounds.Bounds;
import org.lectern.engine.rendering.escape.Plain;
import org.lectern.engine.rendering.escape.RefusedValue;

/** {@code [1..5]}: whole numbers up or down, both ends included. */
final class Range extends Computed {

    Range(SimpleNode part, @Nullable String file) {
        super(part, file);
    }

    @Override
    Object compute(InternalContextAdapter context) {
        long first = end(context, 0);
        long last = end(context, 1);
        long size = Math.abs(last - first) + 1;
        if (size > Bounds.LONGEST_RANGE) {
            throw new Beyond(String.format(
                    java.util.Locale.ROOT,
                    "the range from %d to %d has more than %,d numbers",
                    first,
                    last,
                    Bounds.LONGEST_RANGE));
        }
        int step = last < first ? -1 : 1;
        return IntStream.range(0, (int) size)
                .mapToObj(i -> (int) first + i * step)
                .toList();
    }

    @Override
    public boolean evaluate(InternalContextAdapter context) {
        return true;
    }

    private long end(InternalContextAdapter context, int child) {
        Object value = part().jjtGetChild(child).value(context);
        if (value instanceof Integer || value instanceof Long || value instanceof Short || value instanceof Byte) {
            return Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, ((Number) value).longValue()));
        }
        throw new RefusedValue("a range goes from one whole number to another, but "
                + part().jjtGetChild(child).literal() + " is " + kind(value));
    }

    private static String kind(@Nullable Object value) {
        return value == null ? "null" : Plain.kind(value);
    }
}
