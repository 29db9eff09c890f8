package org.lectern.api;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.function.Function;

/**
 * The only clock: frozen for one rendering, and every answer carries the moment it ends, so that what was made from it
 * is never shown past its time. There is no way to read the moment itself but {@link #ask}.
 */
public interface Now {

    /** Whether the moment has come ({@code moment <= now}). "No" holds until the moment, "yes" for ever. */
    boolean reached(Instant moment);

    /** Whether now lies in {@code [from, until)}. */
    default boolean within(Instant from, Instant until) {
        return reached(from) && !reached(until);
    }

    /** The date in the zone. Holds until the zone's next midnight or change of offset, whichever is earlier. */
    LocalDate today(ZoneId zone);

    /**
     * Whole hours or minutes left until the moment, rounded up; 0 when it has come.
     *
     * @throws IllegalArgumentException for a unit other than {@link ChronoUnit#HOURS} and {@link ChronoUnit#MINUTES};
     *     days are calendar days, ask {@link #today}
     */
    long until(Instant moment, ChronoUnit unit);

    /** Anything else that stays the same for a while: the function gets the frozen moment and says how long. */
    <V> V ask(Function<Instant, Lasting<V>> question);
}
