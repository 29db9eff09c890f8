package org.lectern.server.store;

import java.time.Instant;
import java.util.List;

/**
 * A row of the audit.
 *
 * @param actor with the account on whose behalf, and from where
 * @param action such as {@code publish}
 * @param subjectKind such as {@code entry}
 * @param subject its id
 * @param detail more about it, such as a revision; may be empty
 * @param changed JSON Pointers of the fields that changed; none where that is not known
 */
public record AuditRow(
        long seq,
        Instant at,
        Actor actor,
        String action,
        String subjectKind,
        String subject,
        String detail,
        List<String> changed) {

    public AuditRow {
        changed = List.copyOf(changed);
    }
}
