package org.lectern.server.store;

import jakarta.json.JsonObject;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A revision of an entry. Immutable once written. */
public record RevisionRow(
        String id,
        String entry,
        int modelVersion,
        JsonObject document,
        Actor author,
        Instant at,
        @Nullable String note) {}
