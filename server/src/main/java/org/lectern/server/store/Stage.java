package org.lectern.server.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How far an entry is on its way to the public. The first that holds, from the last to the first, is the entry's. */
public enum Stage {

    /** Not public; what is scheduled to be is not yet. */
    DRAFT,

    /** Its newest revision is public. */
    PUBLISHED,

    /** Public, and a newer revision is not. */
    CHANGED,

    /** A revision waits for approval; an earlier one may be public. */
    IN_REVIEW,

    /** Put aside, not public; to be worked on only when it is taken out. */
    ARCHIVED,

    /** In the trash, not public; to be restored or purged. */
    TRASHED;

    /** The same in SQL, of an entry {@code e} with its review {@code r} and what of it is visible, {@code v}. */
    static final String SQL = """
            case when e.trashed_at is not null then 'TRASHED' when e.archived_at is not null then 'ARCHIVED'
              when r.waiting = 1 then 'IN_REVIEW' when v.id is null then 'DRAFT'
              when v.revision = e.draft then 'PUBLISHED' else 'CHANGED' end""";

    /** The stage of an entry at a moment, which follows from what is stored. */
    public static Stage of(EntryRow entry, Optional<ReviewRow> review, List<PublicationRow> publications, Instant at) {
        if (entry.isTrashed()) {
            return TRASHED;
        } else if (entry.isArchived()) {
            return ARCHIVED;
        } else if (review.filter(ReviewRow::waiting).isPresent()) {
            return IN_REVIEW;
        }
        return publications.stream()
                .filter(one -> one.isVisible(at))
                .findFirst()
                .map(visible -> visible.revision().equals(entry.draft()) ? PUBLISHED : CHANGED)
                .orElse(DRAFT);
    }
}
