package org.lectern.engine.rendering.template;

import java.util.Objects;
import org.apache.velocity.context.InternalContextAdapter;
import org.apache.velocity.runtime.parser.node.ASTNENode;
import org.apache.velocity.runtime.parser.node.MathUtils;
import org.apache.velocity.runtime.parser.node.SimpleNode;
import org.jspecify.annotations.Nullable;
import org.lectern.engine.rendering.escape.Plain;

/**
 * {@code ==} and {@code !=}: numbers by what they count, text and addresses by their characters, all else as Java does.
 * Velocity's own would try to read both sides as numbers, which is dear, and compare what {@code toString} says.
 */
final class Same extends Computed {

    private final boolean not;

    Same(SimpleNode part, @Nullable String file) {
        super(part, file);
        this.not = part instanceof ASTNENode;
    }

    @Override
    Object compute(InternalContextAdapter context) {
        var left = part().jjtGetChild(0).value(context);
        var right = part().jjtGetChild(1).value(context);
        return same(left, right) != not;
    }

    @Override
    public boolean evaluate(InternalContextAdapter context) {
        return Boolean.TRUE.equals(value(context));
    }

    private static boolean same(@Nullable Object left, @Nullable Object right) {
        if (left instanceof Number a && right instanceof Number b) {
            return MathUtils.compare(a, b) == 0;
        } else if (left == null || right == null || left.getClass() == right.getClass()) {
            return Objects.equals(left, right);
        }
        var text = Plain.text(left);
        return text.isPresent() ? text.equals(Plain.text(right)) : left.equals(right);
    }
}
