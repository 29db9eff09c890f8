package org.lectern.engine.rendering.template;

import org.apache.velocity.context.InternalContextAdapter;
import org.apache.velocity.runtime.parser.node.SimpleNode;
import org.jspecify.annotations.Nullable;
import org.lectern.engine.rendering.bounds.Beyond;
import org.lectern.engine.rendering.escape.RefusedValue;

/** A part whose value is computed under a bound or a rule, and that adds its place to what is wrong with it. */
abstract class Computed extends Part {

    private final @Nullable String file;

    /** @param file null in a string, whose place is that of what it stands in */
    Computed(SimpleNode part, @Nullable String file) {
        super(part);
        this.file = file;
    }

    /**
     * The value.
     *
     * @throws RefusedValue if it is not for this place
     * @throws Beyond if it is too much
     */
    abstract @Nullable Object compute(InternalContextAdapter context);

    @Override
    public final @Nullable Object value(InternalContextAdapter context) {
        try {
            return compute(context);
        } catch (RefusedValue | Beyond wrong) {
            if (file == null) {
                throw wrong;
            }
            throw new TemplateFailure(file, getLine(), getColumn(), String.valueOf(wrong.getMessage()));
        }
    }
}
