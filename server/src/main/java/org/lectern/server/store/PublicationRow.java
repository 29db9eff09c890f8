package org.lectern.server.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A revision that is public for a while.
 *
 * @param visibleUntil exclusive; null if no end is set
 * @param happensFrom null if it does not happen in time
 * @param happensUntil exclusive; null exactly when {@code happensFrom} is
 * @param from the wall time that its begin was written as; null if it was not
 * @param until the same for its end
 * @param followed whether it ends because the next one begins, and moves with it
 */
public record PublicationRow(
        long id,
        String entry,
        String revision,
        Instant visibleFrom,
        @Nullable Instant visibleUntil,
        @Nullable Instant happensFrom,
        @Nullable Instant happensUntil,
        @Nullable Wall from,
        @Nullable Wall until,
        boolean followed) {

    /** A window that is not kept yet. */
    public static PublicationRow window(String entry, String revision, Instant from, @Nullable Instant until) {
        return new PublicationRow(0, entry, revision, from, until, null, null, null, null, false);
    }

    public PublicationRow withId(long other) {
        return new PublicationRow(
                other, entry, revision, visibleFrom, visibleUntil, happensFrom, happensUntil, from, until, followed);
    }

    /** The same that begins at a wall time. */
    public PublicationRow from(Instant moment, @Nullable Wall written) {
        return new PublicationRow(
                id, entry, revision, moment, visibleUntil, happensFrom, happensUntil, written, until, followed);
    }

    /** The same that ends at a moment, perhaps written as a wall time; null for no end. */
    public PublicationRow until(@Nullable Instant moment, @Nullable Wall written) {
        return new PublicationRow(
                id, entry, revision, visibleFrom, moment, happensFrom, happensUntil, from, written, false);
    }

    /** The same that ends because another begins; null if no other does. */
    public PublicationRow followedAt(@Nullable Instant moment) {
        return new PublicationRow(
                id, entry, revision, visibleFrom, moment, happensFrom, happensUntil, from, null, moment != null);
    }

    public boolean isVisible(Instant at) {
        return hasBegun(at) && !isOver(at);
    }

    public boolean hasBegun(Instant at) {
        return !at.isBefore(visibleFrom);
    }

    public boolean isOver(Instant at) {
        return visibleUntil != null && !at.isBefore(visibleUntil);
    }

    /** Whether nobody said when it ends. */
    public boolean isOpen() {
        return visibleUntil == null || followed;
    }

    /** Whether the two windows share a moment. */
    public boolean overlaps(Instant from, @Nullable Instant until) {
        return (until == null || visibleFrom.isBefore(until)) && (visibleUntil == null || from.isBefore(visibleUntil));
    }
}
