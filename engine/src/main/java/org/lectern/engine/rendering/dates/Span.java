package org.lectern.engine.rendering.dates;

import org.jspecify.annotations.Nullable;

/**
 * From when to when, in parts, so that each becomes a {@code <time>}.
 *
 * @param join what stands between start and end, with its spaces
 * @param zone the abbreviation of the zone, only where the clock on the wall differs from the site's
 */
public record Span(
        Stamp start,
        @Nullable Stamp end,
        String join,
        @Nullable String zone) {

    /** All of it in one line. */
    public String text() {
        var times = end == null ? start.text() : start.text() + join + end.text();
        return zone == null ? times : times + " " + zone;
    }
}
