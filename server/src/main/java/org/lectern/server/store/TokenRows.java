package org.lectern.server.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.lectern.engine.query.Millis;

/** The table of tokens. */
public final class TokenRows {

    private static final String COLUMNS = "id, secret, account, name, hint, created_at, expires_at, used_at";

    private final Transaction transaction;

    TokenRows(Transaction transaction) {
        this.transaction = transaction;
    }

    /** The token of a secret, given as its SHA-256. */
    public Optional<TokenRow> bySecret(String secret) {
        return transaction.sql("select " + COLUMNS + " from token where secret = ?", secret).stream()
                .findFirst()
                .map(TokenRows::token);
    }

    /** The tokens of an account, in the order of their making. */
    public List<TokenRow> of(String account) {
        return transaction.sql("select " + COLUMNS + " from token where account = ? order by id", account).stream()
                .map(TokenRows::token)
                .toList();
    }

    public void insert(TokenRow token) {
        transaction.run(
                "insert into token (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?)",
                token.id(),
                token.secret(),
                token.account(),
                token.name(),
                token.hint(),
                Millis.of(token.createdAt()),
                Millis.of(token.expiresAt()),
                Row.millis(token.usedAt()));
    }

    /** Notes when it was used last, unless it was used later. */
    public void used(String id, Instant at) {
        transaction.run(
                "update token set used_at = ? where id = ? and (used_at is null or used_at < ?)",
                Millis.of(at),
                id,
                Millis.of(at));
    }

    /**
     * Removes a token of an account.
     *
     * @return whether the account had it
     */
    public boolean delete(String account, String id) {
        return transaction.run("delete from token where account = ? and id = ?", account, id) > 0;
    }

    /**
     * Removes all tokens of an account.
     *
     * @return how many there were
     */
    public int deleteOf(String account) {
        return transaction.run("delete from token where account = ?", account);
    }

    private static TokenRow token(Row row) {
        return new TokenRow(
                row.text("id"),
                row.text("secret"),
                row.text("account"),
                row.text("name"),
                row.text("hint"),
                row.moment("created_at"),
                row.moment("expires_at"),
                row.momentOrNull("used_at"));
    }
}
