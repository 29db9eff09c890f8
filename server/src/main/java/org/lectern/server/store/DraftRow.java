package org.lectern.server.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What lists of drafts know of an entry's newest revision.
 *
 * @param revision the one it was derived from
 * @param modelVersion of the type that it was derived by; 0 if none was installed
 * @param title may be empty
 * @param titleKey the title as it is sorted
 * @param sortKey what the type sorts by
 * @param changedBy the account of who wrote it; or, of who has none, the id
 * @param happensFrom null if it does not happen in time
 * @param happensUntil exclusive; null exactly when {@code happensFrom} is
 */
public record DraftRow(
        String entry,
        String revision,
        String type,
        int modelVersion,
        String title,
        String titleKey,
        String sortKey,
        Instant changedAt,
        String changedBy,
        @Nullable Instant happensFrom,
        @Nullable Instant happensUntil,
        boolean missingAlt) {}
