package org.lectern.engine.rendering.template;

import org.apache.velocity.context.InternalContextAdapter;
import org.apache.velocity.runtime.parser.node.MathUtils;
import org.apache.velocity.runtime.parser.node.SimpleNode;
import org.jspecify.annotations.Nullable;
import org.lectern.engine.rendering.escape.Plain;
import org.lectern.engine.rendering.escape.RefusedValue;

/** {@code +}: of two numbers their sum, else both as text, which counts. */
final class Sum extends Computed {

    Sum(SimpleNode part, @Nullable String file) {
        super(part, file);
    }

    @Override
    Object compute(InternalContextAdapter context) {
        var left = part().jjtGetChild(0).value(context);
        var right = part().jjtGetChild(1).value(context);
        if (left instanceof Number a && right instanceof Number b) {
            return MathUtils.add(a, b);
        }
        var begin = text(left, 0);
        var end = text(right, 1);
        Run.of(context).budget().text((long) begin.length() + end.length());
        return begin.concat(end);
    }

    private String text(@Nullable Object value, int child) {
        if (value == null) {
            throw new RefusedValue(part().jjtGetChild(child).literal() + " is null; test it with #if before +");
        }
        return Plain.text(value)
                .orElseThrow(() -> new RefusedValue(part().jjtGetChild(child).literal() + " is " + Plain.kind(value)
                        + "; + takes text, numbers and addresses"));
    }
}
