package org.lectern.server.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A revision that is public for a while.
 *
 * @param visibleUntil exclusive; null if no end is set
 * @param happensFrom null if it does not happen in time
 * @param happensUntil exclusive; null exactly when {@code happensFrom} is
 */
public record PublicationRow(
        long id,
        String entry,
        String revision,
        Instant visibleFrom,
        @Nullable Instant visibleUntil,
        @Nullable Instant happensFrom,
        @Nullable Instant happensUntil) {

    public boolean isVisible(Instant at) {
        return !at.isBefore(visibleFrom) && (visibleUntil == null || at.isBefore(visibleUntil));
    }

    /** Whether the two windows share a moment. */
    public boolean overlaps(Instant from, @Nullable Instant until) {
        return (until == null || visibleFrom.isBefore(until)) && (visibleUntil == null || from.isBefore(visibleUntil));
    }
}
