package org.lectern.server.store;

import jakarta.json.JsonObject;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A revision of an entry. Immutable once written.
 *
 * @param note why, in the writer's words; null if there are none
 * @param autosave whether it was kept by the way and nobody asked to
 */
public record RevisionRow(
        String id,
        String entry,
        int modelVersion,
        JsonObject document,
        Actor author,
        Instant at,
        @Nullable String note,
        boolean autosave) {}
