package org.lectern.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is kept of accounts, on any database. */
abstract class AccountsContract {

    private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");
    private static final GrantRow EDITOR = new GrantRow("editor", null, "talk");
    private static final GrantRow ADMINISTRATOR = new GrantRow("administrator", null, null);

    private Database database;

    abstract Database open();

    @BeforeEach
    void openDatabase() {
        database = open();
    }

    @AfterEach
    void closeDatabase() {
        database.close();
    }

    private static AccountRow account(String id, String signIn) {
        return new AccountRow(
                id, signIn, signIn.toUpperCase(java.util.Locale.ROOT), "Ada", true, false, false, 1, NOON);
    }

    private void insert(String id, String signIn, GrantRow... grants) {
        database.write(transaction -> {
            transaction.accounts().insert(account(id, signIn));
            transaction.grants().putForAccount(id, List.of(grants));
            return id;
        });
    }

    @Test
    void an_account_is_found_by_id_and_by_sign_in_name_and_listed_in_order() {
        insert("a1", "ada");
        insert("a2", "ben");

        assertThat(database.<Optional<AccountRow>>read(t -> t.accounts().find("a1")))
                .contains(account("a1", "ada"));
        assertThat(database.<Optional<AccountRow>>read(t -> t.accounts().bySignIn("ben")))
                .contains(account("a2", "ben"));
        assertThat(database.<Optional<AccountRow>>read(t -> t.accounts().bySignIn("BEN")))
                .isEmpty();
        assertThat(database.<List<AccountRow>>read(t -> t.accounts().after("", 1)))
                .extracting(AccountRow::id)
                .containsExactly("a1");
        assertThat(database.<List<AccountRow>>read(t -> t.accounts().after("a1", 9)))
                .extracting(AccountRow::id)
                .containsExactly("a2");
    }

    @Test
    void a_sign_in_name_is_one_accounts() {
        insert("a1", "ada");

        assertThatThrownBy(() -> insert("a2", "ada")).isInstanceOf(StoreFailure.class);
    }

    @Test
    void grants_are_replaced_whole_and_administrators_of_everything_who_can_sign_in_are_counted() {
        insert("a1", "ada", EDITOR, ADMINISTRATOR);
        insert("a2", "ben", new GrantRow("administrator", null, "talk"));
        assertThat(administrators()).as("nobody has chosen a password").isZero();

        database.write(transaction -> {
            transaction.accounts().password("a1", "phc");
            transaction.accounts().password("a2", "phc");
            return transaction;
        });
        assertThat(database.<List<GrantRow>>read(t -> t.grants().ofAccount("a1")))
                .containsExactly(ADMINISTRATOR, EDITOR);
        assertThat(administrators()).isEqualTo(1);

        database.write(transaction -> {
            transaction.grants().putForAccount("a1", List.of(EDITOR));
            return transaction;
        });
        assertThat(database.<List<GrantRow>>read(t -> t.grants().ofAccount("a1")))
                .containsExactly(EDITOR);
        assertThat(administrators()).isZero();
    }

    private long administrators() {
        return database.read(transaction -> transaction.accounts().administrators());
    }

    @Test
    void wrong_guesses_are_counted_until_a_password_is_set() {
        insert("a1", "ada");
        database.write(transaction -> {
            transaction.accounts().failures("a1", 3, NOON);
            return transaction;
        });
        assertThat(database.<Optional<PasswordRow>>read(t -> t.accounts().password("a1")))
                .contains(new PasswordRow("a1", null, 3, NOON));

        database.write(transaction -> {
            transaction.accounts().password("a1", "phc");
            return transaction;
        });
        assertThat(database.<Optional<PasswordRow>>read(t -> t.accounts().password("a1")))
                .contains(new PasswordRow("a1", "phc", 0, null));
    }

    @Test
    void a_session_is_found_by_its_hash_used_later_and_never_earlier_and_forgotten_when_it_is_old() {
        insert("a1", "ada");
        var session = new SessionRow("s1", "hash", "a1", NOON, NOON, "127.0.0.1");
        database.write(transaction -> {
            transaction.sessions().insert(session);
            transaction.sessions().used("s1", NOON.plusSeconds(9));
            transaction.sessions().used("s1", NOON.plusSeconds(5));
            return transaction;
        });

        assertThat(session("hash"))
                .contains(new SessionRow("s1", "hash", "a1", NOON, NOON.plusSeconds(9), "127.0.0.1"));
        database.write(transaction -> {
            transaction.sessions().deleteBefore(NOON, NOON);
            return transaction;
        });
        assertThat(session("hash")).isPresent();
        database.write(transaction -> {
            transaction.sessions().deleteBefore(NOON.plus(Duration.ofHours(1)), NOON);
            return transaction;
        });
        assertThat(session("hash")).isEmpty();
    }

    @Test
    void all_sessions_of_an_account_end_but_one() {
        insert("a1", "ada");
        database.write(transaction -> {
            for (var id : List.of("s1", "s2", "s3")) {
                transaction.sessions().insert(new SessionRow(id, "hash " + id, "a1", NOON, NOON, "::1"));
            }
            return transaction;
        });

        int ended = database.write(transaction -> transaction.sessions().deleteOf("a1", "s2"));
        assertThat(ended).isEqualTo(2);
        assertThat(session("hash s2")).isPresent();
        assertThat(session("hash s1")).isEmpty();
    }

    private Optional<SessionRow> session(String hash) {
        return database.read(transaction -> transaction.sessions().bySecret(hash));
    }

    @Test
    void a_token_has_scopes_and_goes_with_its_account() {
        insert("a1", "ada");
        insert("a2", "ben");
        var token = new TokenRow("t1", "hash", "a1", "sync", "x9Y", NOON, NOON.plusSeconds(60), null);
        database.write(transaction -> {
            transaction.tokens().insert(token);
            transaction.grants().putForToken("t1", List.of(EDITOR));
            return transaction;
        });

        assertThat(token("hash")).contains(token);
        assertThat(database.<List<GrantRow>>read(t -> t.grants().ofToken("t1"))).containsExactly(EDITOR);
        boolean others = database.write(transaction -> transaction.tokens().delete("a2", "t1"));
        assertThat(others).isFalse();
        database.write(transaction -> {
            transaction.tokens().used("t1", NOON.plusSeconds(3));
            return transaction;
        });
        assertThat(token("hash").orElseThrow().usedAt()).isEqualTo(NOON.plusSeconds(3));
        database.write(transaction -> {
            transaction.accounts().delete("a1");
            return transaction;
        });
        assertThat(token("hash")).isEmpty();
        assertThat(database.<List<GrantRow>>read(t -> t.grants().ofToken("t1"))).isEmpty();
    }

    private Optional<TokenRow> token(String hash) {
        return database.read(transaction -> transaction.tokens().bySecret(hash));
    }

    @Test
    void links_are_kept_until_they_are_used_or_late() {
        insert("a1", "ada");
        var reset = new OnceRow("h1", "a1", NOON, NOON.plusSeconds(60));
        var setUp = new OnceRow("h2", null, NOON, NOON.plusSeconds(90));
        database.write(transaction -> {
            transaction.once().insert(reset);
            transaction.once().insert(setUp);
            return transaction;
        });

        assertThat(once("h1")).contains(reset);
        assertThat(once("h2")).contains(setUp);
        database.write(transaction -> {
            transaction.once().deleteExpired(NOON.plusSeconds(60));
            return transaction;
        });
        assertThat(once("h1")).isEmpty();
        assertThat(once("h2")).isPresent();
        database.write(transaction -> {
            transaction.once().deleteOfSetup();
            return transaction;
        });
        assertThat(once("h2")).isEmpty();
    }

    private Optional<OnceRow> once(String hash) {
        return database.read(transaction -> transaction.once().bySecret(hash));
    }
}
