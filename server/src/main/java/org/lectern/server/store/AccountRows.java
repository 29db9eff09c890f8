package org.lectern.server.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lectern.engine.query.Millis;

/** The table of accounts. */
public final class AccountRows {

    private static final String COLUMNS = "id, sign_in, sign_in_shown, name, active, local,"
            + " case when password is null then 0 else 1 end as has_password, version, created_at";

    private final Transaction transaction;

    AccountRows(Transaction transaction) {
        this.transaction = transaction;
    }

    public Optional<AccountRow> find(String id) {
        return first("select " + COLUMNS + " from account where id = ?", id);
    }

    /** The account of a normalised sign-in name. */
    public Optional<AccountRow> bySignIn(String signIn) {
        return first("select " + COLUMNS + " from account where sign_in = ?", signIn);
    }

    /** In the order in which they were made, from the one after another on. */
    public List<AccountRow> after(String id, int limit) {
        return transaction
                .sql("select " + COLUMNS + " from account where id > ? order by id limit ?", id, limit)
                .stream()
                .map(AccountRows::account)
                .toList();
    }

    /** Adds one, without a password. */
    public void insert(AccountRow account) {
        transaction.run(
                "insert into account (id, sign_in, sign_in_shown, name, active, local, failures, version, created_at)"
                        + " values (?, ?, ?, ?, ?, ?, 0, ?, ?)",
                account.id(),
                account.signIn(),
                account.signInShown(),
                account.name(),
                account.active() ? 1 : 0,
                account.local() ? 1 : 0,
                account.version(),
                Millis.of(account.createdAt()));
    }

    /** Changes sign-in name, name, activity and version. */
    public void update(AccountRow account) {
        transaction.run(
                "update account set sign_in = ?, sign_in_shown = ?, name = ?, active = ?, version = ? where id = ?",
                account.signIn(),
                account.signInShown(),
                account.name(),
                account.active() ? 1 : 0,
                account.version(),
                account.id());
    }

    /** Removes one with its grants, sessions, tokens and links. */
    public void delete(String id) {
        transaction.run("delete from account where id = ?", id);
    }

    public Optional<PasswordRow> password(String id) {
        return transaction.sql("select id, password, failures, failed_at from account where id = ?", id).stream()
                .findFirst()
                .map(row -> new PasswordRow(
                        row.text("id"),
                        row.textOrNull("password"),
                        (int) row.number("failures"),
                        row.momentOrNull("failed_at")));
    }

    /** Sets how the password is recognised, and forgets wrong guesses. */
    public void password(String id, String password) {
        transaction.run("update account set password = ?, failures = 0, failed_at = null where id = ?", password, id);
    }

    /** Notes how often the password was guessed wrong. */
    public void failures(String id, int failures, @Nullable Instant failedAt) {
        transaction.run(
                "update account set failures = ?, failed_at = ? where id = ?", failures, Row.millis(failedAt), id);
    }

    /** How many can sign in from anywhere and may do everything everywhere. */
    public long administrators() {
        return transaction
                .sql("select count(*) as n from account where active = 1 and local = 0 and password is not null"
                        + " and id in (select holder from account_grant where role = 'administrator'"
                        + " and space is null and type is null)")
                .get(0)
                .number("n");
    }

    private Optional<AccountRow> first(String statement, Object value) {
        return transaction.sql(statement, value).stream().findFirst().map(AccountRows::account);
    }

    private static AccountRow account(Row row) {
        return new AccountRow(
                row.text("id"),
                row.text("sign_in"),
                row.text("sign_in_shown"),
                row.text("name"),
                row.number("active") == 1,
                row.number("local") == 1,
                row.number("has_password") == 1,
                row.number("version"),
                row.moment("created_at"));
    }
}
