package org.lectern.server.store;

import java.time.Instant;
import org.lectern.engine.query.Millis;

/** The audit: who did what, also what was refused. Rows are only ever added, and none is removed before its time. */
public final class AuditRows {

    private final Transaction transaction;

    AuditRows(Transaction transaction) {
        this.transaction = transaction;
    }

    /** Adds a row; no secrets in its detail. */
    public void append(Instant at, Actor actor, String action, String subjectKind, String subject, String detail) {
        transaction.run(
                "insert into audit (at, actor_kind, actor_id, actor_name, action, subject_kind, subject, detail)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                Millis.of(at),
                actor.kind(),
                actor.id(),
                actor.name(),
                action,
                subjectKind,
                subject,
                detail);
    }

    /** Takes away what rows say of a subject that was purged; that they were, and whose, stays. */
    public void erase(String subjectKind, String subject) {
        transaction.run(
                "update audit set detail = '', changed = '[]' where subject = ? and subject_kind = ?",
                subject,
                subjectKind);
    }
}
