package org.lectern.server.content;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.server.store.RevisionHead;

/**
 * A revision in the history of its entry.
 *
 * @param newest whether it is the draft that editors go on from
 * @param visible whether it is public now
 * @param scheduled whether it is going to be
 * @param submitted whether it waits for approval
 */
public record Past(RevisionHead revision, boolean newest, boolean visible, boolean scheduled, boolean submitted) {

    /**
     * A part of a history, the newest first.
     *
     * @param next the id before which the next part begins; null if this is the last
     */
    public record Page(List<Past> revisions, @Nullable String next) {
        public Page {
            revisions = List.copyOf(revisions);
        }
    }
}
