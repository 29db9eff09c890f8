package org.lectern.server.store;

import java.time.Instant;
import java.util.Optional;
import org.lectern.engine.query.Millis;

/** The table of links that are good for one use. */
public final class OnceRows {

    private final Transaction transaction;

    OnceRows(Transaction transaction) {
        this.transaction = transaction;
    }

    /** The link of a secret, given as its SHA-256. */
    public Optional<OnceRow> bySecret(String secret) {
        return transaction
                .sql("select secret, account, created_at, expires_at from once where secret = ?", secret)
                .stream()
                .findFirst()
                .map(row -> new OnceRow(
                        row.text("secret"),
                        row.textOrNull("account"),
                        row.moment("created_at"),
                        row.moment("expires_at")));
    }

    public void insert(OnceRow link) {
        transaction.run(
                "insert into once (secret, account, created_at, expires_at) values (?, ?, ?, ?)",
                link.secret(),
                link.account(),
                Millis.of(link.createdAt()),
                Millis.of(link.expiresAt()));
    }

    /** Removes all links to an account's password. */
    public void deleteOf(String account) {
        transaction.run("delete from once where account = ?", account);
    }

    /** Removes all links that set the server up. */
    public void deleteOfSetup() {
        transaction.run("delete from once where account is null");
    }

    /** Removes those that nobody can use any more. */
    public void deleteExpired(Instant now) {
        transaction.run("delete from once where expires_at <= ?", Millis.of(now));
    }
}
