package org.lectern.engine.rendering.bounds;

import java.time.Duration;

/**
 * What one rendering may use.
 *
 * @param steps rounds of loops, directives run and values written, all together
 * @param page characters of the page
 * @param text characters of all strings that a template builds, together
 * @param time from the beginning of the rendering
 */
public record Bounds(int steps, int page, int text, Duration time) {

    /** What every widget gets. A programme of thirty items takes about 700 steps and 20,000 characters. */
    public static final Bounds USUAL = new Bounds(200_000, 1_000_000, 1_000_000, Duration.ofMillis(500));

    /**
     * The same with more time, for the first renderings of a process: until the machine has compiled what it runs, an
     * ordinary widget can take longer than {@link #USUAL} allows, and refusing it would tell a visitor nothing true.
     */
    public static final Bounds COLD =
            new Bounds(USUAL.steps(), USUAL.page(), USUAL.text(), USUAL.time().multipliedBy(10));

    /** How many numbers a range such as {@code [1..5]} may have. */
    public static final int LONGEST_RANGE = 10_000;

    /** Bits of the greatest whole number. Velocity's arithmetic has no bound of its own: squares grow for ever. */
    public static final int WIDEST_NUMBER = 256;

    /**
     * Characters looked through, times characters looked for, in one search of a string: the product, since the
     * platform's search compares at every place.
     */
    public static final long LONGEST_SEARCH = 20_000_000;
}
