package org.lectern.server.store;

import java.time.Instant;

/**
 * An entry.
 *
 * @param draft id of its newest revision
 * @param stub whether only a mention of it is known
 */
public record EntryRow(
        String id, String space, String type, String slug, boolean stub, String draft, Instant createdAt) {

    /** The same, but no stub. */
    public EntryRow filled() {
        return new EntryRow(id, space, type, slug, false, draft, createdAt);
    }
}
