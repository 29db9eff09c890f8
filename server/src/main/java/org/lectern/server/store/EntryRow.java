package org.lectern.server.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An entry.
 *
 * @param draft id of its newest revision
 * @param stub whether only a mention of it is known
 * @param owner the account that made it; null for what no account made
 * @param trashedAt when it was put into the trash; null if it is not there
 * @param archivedAt when it was archived; null if it is not
 */
public record EntryRow(
        String id,
        String space,
        String type,
        String slug,
        boolean stub,
        String draft,
        @Nullable String owner,
        Instant createdAt,
        @Nullable Instant trashedAt,
        @Nullable Instant archivedAt) {

    /** The same, but no stub. */
    public EntryRow filled() {
        return new EntryRow(id, space, type, slug, false, draft, owner, createdAt, trashedAt, archivedAt);
    }

    public boolean isTrashed() {
        return trashedAt != null;
    }

    public boolean isArchived() {
        return archivedAt != null;
    }
}
