package org.lectern.server.store;

import java.time.Instant;
import java.util.Optional;
import org.lectern.engine.query.Millis;

/** The table of sessions. */
public final class SessionRows {

    private final Transaction transaction;

    SessionRows(Transaction transaction) {
        this.transaction = transaction;
    }

    /** The session of a secret, given as its SHA-256. */
    public Optional<SessionRow> bySecret(String secret) {
        return transaction
                .sql("select id, secret, account, created_at, used_at, address from session where secret = ?", secret)
                .stream()
                .findFirst()
                .map(row -> new SessionRow(
                        row.text("id"),
                        row.text("secret"),
                        row.text("account"),
                        row.moment("created_at"),
                        row.moment("used_at"),
                        row.text("address")));
    }

    public void insert(SessionRow session) {
        transaction.run(
                "insert into session (id, secret, account, created_at, used_at, address) values (?, ?, ?, ?, ?, ?)",
                session.id(),
                session.secret(),
                session.account(),
                Millis.of(session.createdAt()),
                Millis.of(session.usedAt()),
                session.address());
    }

    /** Notes when it was used last, unless it was used later. */
    public void used(String id, Instant at) {
        transaction.run(
                "update session set used_at = ? where id = ? and used_at < ?", Millis.of(at), id, Millis.of(at));
    }

    public void delete(String id) {
        transaction.run("delete from session where id = ?", id);
    }

    /**
     * Ends all sessions of an account but one.
     *
     * @param but an id, or empty to end all
     * @return how many there were
     */
    public int deleteOf(String account, String but) {
        return transaction.run("delete from session where account = ? and id <> ?", account, but);
    }

    /** Forgets those that nobody used since, or that began before. */
    public void deleteBefore(Instant used, Instant created) {
        transaction.run("delete from session where used_at < ? or created_at < ?", Millis.of(used), Millis.of(created));
    }
}
