package org.lectern.engine.rendering.template;

import org.lectern.engine.rendering.escape.Heading;

/** {@code $heading}: levels of headings, counted from the one that was asked for. */
public final class HeadingTool {

    private final Heading top;

    public HeadingTool(Heading top) {
        this.top = top;
    }

    /** The level so many steps below the top; never beyond 6. */
    public Heading level(int steps) {
        return top.below(steps);
    }
}
