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
    private final AtomicReference<Instant> latest = new AtomicReference<>(Instant.MIN);

    public Moments(InstantSource clock) {
        this.clock = clock;
    }

    /** The present moment, in whole milliseconds; never before one given earlier. */
    public Instant now() {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return latest.accumulateAndGet(now, (a, b) -> a.isAfter(b) ? a : b);
    }
}
