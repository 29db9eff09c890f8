package org.lectern.server.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which rows of the audit; null is any.
 *
 * @param actor an actor's id, or an account: what was done on its behalf too
 * @param since inclusive
 * @param until exclusive
 * @param before only rows before the one with this number
 */
public record AuditQuery(
        @Nullable String actor,
        @Nullable String action,
        @Nullable String subjectKind,
        @Nullable String subject,
        @Nullable Instant since,
        @Nullable Instant until,
        @Nullable Long before,
        int limit) {

    /** The newest of all. */
    public static AuditQuery newest(int limit) {
        return new AuditQuery(null, null, null, null, null, null, null, limit);
    }

    /** What was done to an entry. */
    public static AuditQuery ofEntry(String id, int limit) {
        return new AuditQuery(null, null, "entry", id, null, null, null, limit);
    }
}
