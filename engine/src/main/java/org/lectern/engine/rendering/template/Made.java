package org.lectern.engine.rendering.template;

import org.apache.velocity.context.InternalContextAdapter;
import org.apache.velocity.runtime.parser.node.SimpleNode;
import org.jspecify.annotations.Nullable;

/** A list or map that the template makes: {@code [$a, $b]}. Putting it into itself again and again has a bound. */
final class Made extends Computed {

    Made(SimpleNode part, @Nullable String file) {
        super(part, file);
    }

    @Override
    @Nullable
    Object compute(InternalContextAdapter context) {
        var value = part().value(context);
        Operand.check(value);
        Run.of(context).budget().made(value);
        return value;
    }
}
