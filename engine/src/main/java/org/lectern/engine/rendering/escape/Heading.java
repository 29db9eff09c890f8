package org.lectern.engine.rendering.escape;

/**
 * A level of heading, 1 to 6: the one value that may stand in the name of a tag, right after {@code h}.
 *
 * @param level 1 to 6
 */
public record Heading(int level) {

    public Heading {
        if (level < 1 || level > 6) {
            throw new IllegalArgumentException("A heading's level is 1 to 6, not " + level);
        }
    }

    /** The level that many steps below this one, at most 6. */
    public Heading below(int steps) {
        return new Heading(Math.max(1, Math.min(6, level + steps)));
    }
}
