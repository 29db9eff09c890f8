package org.lectern.server.store;

import java.time.Instant;

/**
 * Something that time is going to do.
 *
 * @param at when
 * @param begins whether the publication begins then; else it ends
 * @param entry whose publication it is
 */
public record ScheduledRow(Instant at, boolean begins, PublicationRow publication, EntryRow entry) {

    /** Whether the entry's draft is newer than what begins. */
    public boolean isBehind() {
        return begins && !publication.revision().equals(entry.draft());
    }

    /** Where it stands in the order of time. */
    public Place place() {
        return new Place(at, publication.id(), begins);
    }

    /** A place in the order of time; one that ends comes before one that begins at the same moment. */
    public record Place(Instant at, long publication, boolean begins) {}
}
