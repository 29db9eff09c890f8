package org.lectern.server.store;

import jakarta.json.JsonString;
import java.time.Instant;
import java.util.List;
import org.lectern.engine.query.Millis;

/** The audit: who did what, also what was refused. Rows are only ever added, and none is removed before its time. */
public final class AuditRows {

    private static final String COLUMNS =
            "at, actor_kind, actor_id, actor_name, account, address, action, subject_kind,"
                    + " subject, detail, changed";

    private final Transaction transaction;

    AuditRows(Transaction transaction) {
        this.transaction = transaction;
    }

    /** Adds a row; no secrets in its detail. */
    public void append(Instant at, Actor actor, String action, String subjectKind, String subject, String detail) {
        append(new AuditRow(0, at, actor, action, subjectKind, subject, detail, List.of()));
    }

    /**
     * Adds a row; no secrets in it.
     *
     * @param row its own number does not count
     */
    public void append(AuditRow row) {
        var actor = row.actor();
        transaction.run(
                "insert into audit (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                Millis.of(row.at()),
                actor.kind(),
                actor.id(),
                actor.name(),
                actor.account(),
                actor.address(),
                row.action(),
                row.subjectKind(),
                row.subject(),
                row.detail(),
                JsonText.write(
                        JsonText.provider().createArrayBuilder(row.changed()).build()));
    }

    /** The rows that are asked for, the newest first. */
    public List<AuditRow> find(AuditQuery query) {
        var asking = new Asking();
        if (query.actor() != null) {
            asking.and("actor_id = ? or account = ?", query.actor(), query.actor());
        }
        asking.andIf("action = ?", query.action())
                .andIf("subject_kind = ?", query.subjectKind())
                .andIf("subject = ?", query.subject())
                .andIf("at >= ?", Row.millis(query.since()))
                .andIf("at < ?", Row.millis(query.until()))
                .andIf("seq < ?", query.before());
        var rows = transaction.sql(
                "select seq, " + COLUMNS + " from audit" + asking.where() + " order by seq desc limit ?",
                asking.values(query.limit()));
        return rows.stream().map(AuditRows::row).toList();
    }

    /** Takes away what rows say of a subject that was purged; that they were, and whose, stays. */
    public void erase(String subjectKind, String subject) {
        transaction.run(
                "update audit set detail = '', changed = '[]' where subject = ? and subject_kind = ?",
                subject,
                subjectKind);
    }

    private static AuditRow row(Row row) {
        return new AuditRow(
                row.number("seq"),
                row.moment("at"),
                new Actor(
                        row.text("actor_kind"),
                        row.text("actor_id"),
                        row.text("actor_name"),
                        row.textOrNull("account"),
                        row.textOrNull("address")),
                row.text("action"),
                row.text("subject_kind"),
                row.text("subject"),
                row.text("detail"),
                JsonText.array(row.text("changed")).getValuesAs(JsonString::getString));
    }
}
