package org.lectern.engine.tracking;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The moments renderings are frozen at. They never go backwards on a node, though the machine's clock may: what was
 * over stays over.
 */
public final class Moments {

    private final InstantSource clock;
    private final AtomicReference<Instant> latest;

    public Moments(InstantSource clock) {
        this(clock, Instant.MIN);
    }

    /** @param atLeast the newest moment known from before, so that what was true then is not undone by a restart */
    public Moments(InstantSource clock, Instant atLeast) {
        this.clock = clock;
        this.latest = new AtomicReference<>(atLeast);
    }

    /** The present moment, in whole milliseconds; never before one given earlier. */
    public Instant now() {
        var now = clock();
        return latest.accumulateAndGet(now, (a, b) -> a.isAfter(b) ? a : b);
    }

    /** What the machine's clock says, in whole milliseconds; before {@link #now()} if it was set back. */
    public Instant clock() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
