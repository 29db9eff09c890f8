package org.lectern.engine.rendering.template;

import java.util.HashMap;
import java.util.Map;
import org.apache.velocity.VelocityContext;
import org.apache.velocity.context.InternalContextAdapter;
import org.jspecify.annotations.Nullable;
import org.lectern.engine.rendering.bounds.Budget;

/** The variables of one run of a template, and what is left of its budget. */
final class Run extends VelocityContext {

    private final Budget budget;

    Run(Map<String, @Nullable Object> variables, Budget budget) {
        super(new HashMap<>(variables));
        this.budget = budget;
    }

    /** The run that Velocity's own context belongs to. */
    static Run of(InternalContextAdapter context) {
        return (Run) context.getInternalUserContext();
    }

    Budget budget() {
        return budget;
    }

    /** Whatever is kept for later comes through here: {@code #set}, arguments of macros, items of loops. */
    @Override
    public @Nullable Object internalPut(String name, @Nullable Object value) {
        if (value instanceof Number) {
            budget.made(value);
        }
        return super.internalPut(name, value);
    }
}
