package org.lectern.server.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A revision without its document; see {@link RevisionRow}.
 *
 * @param note null if there is none
 */
public record RevisionHead(
        String id,
        String entry,
        int modelVersion,
        Actor author,
        Instant at,
        @Nullable String note,
        boolean autosave) {}
