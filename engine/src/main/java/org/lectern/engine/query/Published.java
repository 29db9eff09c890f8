package org.lectern.engine.query;

import jakarta.json.JsonObject;
import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A publication: a revision of an entry that is public in {@code [visibleFrom, visibleUntil)}.
 *
 * @param id the entry's id: a UUIDv7 as 26 characters of Crockford's base 32, in lower case
 * @param slug the entry's current slug
 * @param revision the id of the revision shown
 * @param modelVersion version of the model the document was written with
 * @param document the revision's document as stored, not migrated
 * @param visibleUntil exclusive; null if no end is set
 * @param stub whether only a mention of the entry is known
 * @param source the address the entry was taken from, absolute; null if it was made here
 */
public record Published(
        String type,
        String id,
        String space,
        String slug,
        String revision,
        int modelVersion,
        JsonObject document,
        Instant visibleFrom,
        @Nullable Instant visibleUntil,
        boolean stub,
        @Nullable URI source) {}
