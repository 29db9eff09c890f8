package org.lectern.server.store;

import java.util.Collection;
import java.util.List;

/** The tables of what accounts may, and to what their tokens are confined. */
public final class GrantRows {

    private static final String ACCOUNTS = "account_grant";
    private static final String TOKENS = "token_scope";

    private final Transaction transaction;

    GrantRows(Transaction transaction) {
        this.transaction = transaction;
    }

    /** What an account may. */
    public List<GrantRow> ofAccount(String account) {
        return of(ACCOUNTS, account);
    }

    /** To what a token is confined. */
    public List<GrantRow> ofToken(String token) {
        return of(TOKENS, token);
    }

    /** Replaces all that an account may. */
    public void putForAccount(String account, Collection<GrantRow> grants) {
        put(ACCOUNTS, account, grants);
    }

    /** Replaces all that a token is confined to. */
    public void putForToken(String token, Collection<GrantRow> grants) {
        put(TOKENS, token, grants);
    }

    private List<GrantRow> of(String table, String holder) {
        return transaction
                .sql("select role, space, type from " + table + " where holder = ? order by role, space, type", holder)
                .stream()
                .map(row -> new GrantRow(row.text("role"), row.textOrNull("space"), row.textOrNull("type")))
                .toList();
    }

    private void put(String table, String holder, Collection<GrantRow> grants) {
        transaction.run("delete from " + table + " where holder = ?", holder);
        for (var grant : grants) {
            transaction.run(
                    "insert into " + table + " (holder, role, space, type) values (?, ?, ?, ?)",
                    holder,
                    grant.role(),
                    grant.space(),
                    grant.type());
        }
    }
}
