package org.lectern.engine.rendering.template;

import org.apache.velocity.context.InternalContextAdapter;
import org.apache.velocity.runtime.parser.node.SimpleNode;
import org.jspecify.annotations.Nullable;
import org.lectern.engine.rendering.bounds.Beyond;

/**
 * A call of a method. It is a step, and a look at the clock: one line can make thousands of calls, each of which goes
 * through a long string.
 */
final class Asking extends Part {

    private final @Nullable String file;

    /** @param file null in a string, whose place is that of what it stands in */
    Asking(SimpleNode part, @Nullable String file) {
        super(part);
        this.file = file;
    }

    @Override
    public @Nullable Object execute(@Nullable Object target, InternalContextAdapter context) {
        var budget = Run.of(context).budget();
        try {
            budget.step();
            budget.time();
        } catch (Beyond beyond) {
            if (file == null) {
                throw beyond;
            }
            throw new TemplateFailure(file, getLine(), getColumn(), String.valueOf(beyond.getMessage()));
        }
        return part().execute(target, context);
    }
}
