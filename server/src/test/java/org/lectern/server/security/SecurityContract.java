package org.lectern.server.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.lectern.engine.query.Space;
import org.lectern.server.security.Accounts.Wanted;
import org.lectern.server.store.Actor;
import org.lectern.server.store.Database;
import org.lectern.server.store.Dump;

/** What can be done to accounts, sessions and tokens, and what cannot, on any database. */
abstract class SecurityContract {

    static final String PASSWORD = "seven grey herons by the weir";
    private static final From HERE = new From("192.0.2.7", false);
    private static final Set<Grant> ADMINISTRATOR = Set.of(Grant.everywhere(Role.ADMINISTRATOR));
    private static final Set<Grant> EDITOR = Set.of(Grant.everywhere(Role.EDITOR));

    private final Now now = new Now();
    private Database database;
    private Parts parts;

    abstract Database open();

    /** A moment that tests move. */
    private static final class Now extends Clock {

        private volatile Instant instant = Instant.parse("2026-05-01T12:00:00Z");

        @Override
        public Instant instant() {
            return instant;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        void move(Duration by) {
            instant = instant.plus(by);
        }
    }

    /** What one server has. */
    private record Parts(
            Argon2 argon,
            LastUses lastUses,
            Sessions sessions,
            Tokens tokens,
            SignIns signIns,
            Accounts accounts,
            ChosenPasswords passwords,
            FirstAccount firstAccount) {

        static Parts on(Database database, Clock clock, boolean demo) {
            var argon = new Argon2();
            var throttle = new Throttle(clock);
            var lastUses = LastUses.start(database, clock);
            var sessions = new Sessions(database, clock, lastUses);
            var signIns = new SignIns(database, clock, argon, throttle, sessions, demo);
            return new Parts(
                    argon,
                    lastUses,
                    sessions,
                    new Tokens(database, clock, lastUses),
                    signIns,
                    new Accounts(database, clock),
                    new ChosenPasswords(database, clock, argon, throttle, signIns),
                    new FirstAccount(database, clock, argon));
        }
    }

    @BeforeEach
    void openDatabase() {
        database = open();
        database.write(transaction -> {
            transaction.spaces().put(new Space("main", Locale.ENGLISH, ZoneOffset.UTC));
            return transaction;
        });
        parts = Parts.on(database, now, false);
    }

    @AfterEach
    void closeDatabase() {
        parts.lastUses().close();
        database.close();
    }

    /** The first administrator, signed in. */
    private SignedIn administrator() {
        parts.passwords()
                .setUp(
                        parts.firstAccount().token().orElseThrow(),
                        "Ada Lovelace",
                        "ada@example.edu",
                        PASSWORD,
                        HERE.address());
        return signIn("ada@example.edu");
    }

    private SignedIn signIn(String name) {
        return parts.signIns().signIn(name, PASSWORD, HERE);
    }

    /** An account with a password. */
    private Account account(Caller by, String signIn, Collection<Grant> grants) {
        var account = parts.accounts().create(by, new Wanted("Ben " + signIn, signIn, true, grants));
        parts.passwords().choose(parts.accounts().link(by, account.id()).secret(), PASSWORD, HERE.address());
        return parts.accounts().find(account.id());
    }

    private static Denial denial(ThrowingCallable work) {
        return catchThrowableOfType(Denied.class, work).denial();
    }

    private boolean isKnown(SignedIn signedIn) {
        return parts.sessions().caller(signedIn.secret(), "::1").isPresent();
    }

    private Wanted like(Account account, boolean active, Collection<Grant> grants) {
        return new Wanted(account.row().name(), account.row().signInShown(), active, grants);
    }

    // set-up

    @Test
    void the_first_administrator_is_made_by_a_token_that_is_good_once() {
        var token = parts.firstAccount().token().orElseThrow();
        var account = parts.passwords().setUp(token, "Ada", "Ada", PASSWORD, "192.0.2.7");

        assertThat(account.grants()).isEqualTo(ADMINISTRATOR);
        assertThat(parts.firstAccount().token()).as("nobody needs one any more").isEmpty();
        assertThat(denial(() -> parts.passwords().setUp(token, "Eve", "eve", PASSWORD, "::1")))
                .isEqualTo(new Denial.SetUpAlready());
        assertThat(signIn("ADA").account().id()).isEqualTo(account.id());
    }

    @Test
    void a_token_of_set_up_is_good_for_a_day_and_a_wrong_one_never() {
        var token = parts.firstAccount().token().orElseThrow();

        assertThat(denial(() -> parts.passwords().setUp(token + "x", "Ada", "ada", PASSWORD, "::1")))
                .isEqualTo(new Denial.LinkSpent());
        now.move(Duration.ofHours(24));
        assertThat(denial(() -> parts.passwords().setUp(token, "Ada", "ada", PASSWORD, "::1")))
                .isEqualTo(new Denial.LinkSpent());
    }

    @Test
    void of_two_who_set_up_at_once_one_is_the_first() throws Exception {
        var one = parts.firstAccount().token().orElseThrow();
        var other = parts.firstAccount().token().orElseThrow();

        var made = together(
                () -> succeeds(() -> parts.passwords().setUp(one, "Ada", "ada", PASSWORD, "::1")),
                () -> succeeds(() -> parts.passwords().setUp(other, "Ben", "ben", PASSWORD, "::1")));

        assertThat(made).containsExactlyInAnyOrder(true, false);
    }

    @Test
    void the_account_of_the_demo_signs_in_on_the_same_machine_of_a_demo_only() {
        parts.firstAccount().demo();
        parts.firstAccount().demo();
        var demo = Parts.on(database, now, true);
        var password = FirstAccount.DEMO_PASSWORD;

        assertThat(demo.signIns()
                        .signIn("demo", password, new From("127.0.0.1", true))
                        .caller()
                        .may(Action.ACCOUNTS))
                .isTrue();
        assertThat(denial(() -> demo.signIns().signIn("demo", password, HERE))).isEqualTo(new Denial.FromElsewhere());
        assertThat(denial(() -> parts.signIns().signIn("demo", password, new From("127.0.0.1", true))))
                .as("not a demo any more")
                .isEqualTo(new Denial.FromElsewhere());
        assertThat(parts.firstAccount().token())
                .as("without the demo there is nobody")
                .isPresent();
        demo.lastUses().close();
    }

    // sessions

    @Test
    void each_sign_in_is_a_session_of_its_own_that_ends_when_it_is_signed_out() {
        var first = administrator();
        var second = signIn("ada@example.edu");

        assertThat(second.secret()).isNotEqualTo(first.secret());
        assertThat(parts.sessions().caller(first.secret(), "::1").orElseThrow().actor())
                .isEqualTo(Actor.user(first.account().id(), "Ada Lovelace", "::1"));
        parts.signIns().signOut(first.caller());
        assertThat(isKnown(first)).isFalse();
        assertThat(isKnown(second)).isTrue();
    }

    @Test
    void a_session_ends_when_nobody_uses_it_and_after_a_day_at_the_latest() {
        var session = administrator();
        now.move(Sessions.IDLE.minusSeconds(1));
        assertThat(isKnown(session)).isTrue();
        now.move(Sessions.IDLE.minusSeconds(1));
        assertThat(isKnown(session)).as("used meanwhile").isTrue();
        now.move(Sessions.IDLE);
        assertThat(isKnown(session)).isFalse();

        var long_ = signIn("ada@example.edu");
        for (var used = Duration.ofHours(1); used.compareTo(Sessions.LONGEST) < 0; used = used.plusHours(1)) {
            now.move(Duration.ofHours(1));
            assertThat(isKnown(long_)).isTrue();
        }
        now.move(Duration.ofHours(1));
        assertThat(isKnown(long_)).isFalse();
    }

    @Test
    void when_a_session_was_used_is_written_later_and_what_is_over_is_forgotten() {
        var session = administrator();
        now.move(Duration.ofHours(1));
        assertThat(isKnown(session)).isTrue();
        parts.lastUses().write();
        now.move(Duration.ofMinutes(90));

        assertThat(Parts.on(database, now, false).sessions().caller(session.secret(), "::1"))
                .as("another server knows it")
                .isPresent();
        now.move(Duration.ofHours(3));
        parts.lastUses().write();
        assertThat(database.<Boolean>read(transaction -> transaction
                        .sessions()
                        .bySecret(Secrets.hash(session.secret()))
                        .isPresent()))
                .isFalse();
    }

    @Test
    void a_new_password_ends_every_other_session() {
        var here = administrator();
        var elsewhere = signIn("ada@example.edu");
        var next = "a kettle, two maps and rain";

        assertThat(denial(() -> parts.passwords().change(here.caller(), "wrong", next, "::1")))
                .isEqualTo(new Denial.WrongPassword());
        parts.passwords().change(here.caller(), PASSWORD, next, "::1");

        assertThat(isKnown(here)).isTrue();
        assertThat(isKnown(elsewhere)).isFalse();
        assertThat(denial(() -> signIn("ada@example.edu"))).isEqualTo(new Denial.WrongPassword());
        parts.signIns().signIn("ada@example.edu", next, HERE);
    }

    @Test
    void a_link_chooses_a_password_once_and_ends_every_session_and_token() {
        var by = administrator().caller();
        var ben = account(by, "ben", EDITOR);
        var session = signIn("ben");
        token(session.caller(), EDITOR);
        var old = parts.accounts().link(by, ben.id()).secret();
        var link = parts.accounts().link(by, ben.id()).secret();

        assertThat(denial(() -> parts.passwords().choose(old, PASSWORD, "::1"))).isEqualTo(new Denial.LinkSpent());
        parts.passwords().choose(link, "a kettle, two maps and rain", "::1");
        assertThat(denial(() -> parts.passwords().choose(link, PASSWORD, "::1")))
                .isEqualTo(new Denial.LinkSpent());
        assertThat(isKnown(session)).isFalse();
        assertThat(parts.tokens().of(ben.id())).isEmpty();
        assertThat(denial(() -> signIn("ben"))).isEqualTo(new Denial.WrongPassword());
    }

    @Test
    void a_link_does_not_set_the_server_up_nor_the_other_way_round() {
        var setUp = parts.firstAccount().token().orElseThrow();
        assertThat(denial(() -> parts.passwords().choose(setUp, PASSWORD, "::1")))
                .isEqualTo(new Denial.LinkSpent());
    }

    // accounts

    @Test
    void an_account_is_changed_by_who_knows_how_it_is() {
        var by = administrator().caller();
        var ben = account(by, "ben", EDITOR);
        var after = parts.accounts().change(by, ben.id(), 1, like(ben, true, Set.of()));

        assertThat(after.row().version()).isEqualTo(2);
        assertThat(denial(() -> parts.accounts().change(by, ben.id(), 1, like(ben, true, EDITOR))))
                .isEqualTo(new Denial.Stale(after));
        assertThat(parts.accounts().after("", 9)).extracting(Account::id).contains(ben.id());
    }

    @Test
    void grants_hold_from_the_next_request_on() {
        var by = administrator().caller();
        var ben = account(by, "ben", EDITOR);
        var session = signIn("ben");
        parts.accounts().change(by, ben.id(), 1, like(ben, true, Set.of(new Grant(Role.VIEWER, "main", "talk"))));

        var caller = parts.sessions().caller(session.secret(), "::1").orElseThrow();
        assertThat(caller.may(Action.PUBLISH)).isFalse();
        assertThat(caller.may(Action.READ, "main", "talk", false)).isTrue();
    }

    @Test
    void a_sign_in_name_is_taken_however_it_is_written() {
        var by = administrator().caller();

        assertThat(denial(() -> parts.accounts().create(by, new Wanted("Eve", "  ADA@Example.edu ", true, List.of()))))
                .isEqualTo(new Denial.SignInTaken("ADA@Example.edu"));
        assertThat(denial(() -> parts.accounts().create(by, new Wanted("Eve", "e ve", true, List.of()))))
                .isInstanceOf(Denial.Unfit.class);
        assertThat(denial(() -> parts.accounts().create(by, new Wanted(" ", "eve", true, List.of()))))
                .isInstanceOf(Denial.Unfit.class);
        assertThat(denial(() -> parts.accounts()
                                .create(
                                        by,
                                        new Wanted("Eve", "eve", true, Set.of(new Grant(Role.VIEWER, "none", null)))))
                        .sentence())
                .isEqualTo("There is no space none");
    }

    @Test
    void who_is_not_active_has_neither_sessions_nor_tokens_nor_links() {
        var by = administrator().caller();
        var ben = account(by, "ben", EDITOR);
        var session = signIn("ben");
        var token = token(session.caller(), EDITOR);
        var link = parts.accounts().link(by, ben.id()).secret();
        parts.accounts().change(by, ben.id(), 1, like(ben, false, EDITOR));

        assertThat(isKnown(session)).isFalse();
        assertThat(parts.tokens().caller(token.secret(), "::1")).isEmpty();
        assertThat(denial(() -> signIn("ben"))).isEqualTo(new Denial.WrongPassword());
        assertThat(denial(() -> parts.passwords().choose(link, PASSWORD, "::1")))
                .isEqualTo(new Denial.LinkSpent());
        assertThat(denial(() -> parts.accounts().link(by, ben.id()))).isEqualTo(new Denial.NotActive(ben.id()));

        parts.accounts().change(by, ben.id(), 2, like(ben, true, EDITOR));
        assertThat(isKnown(session)).as("ended for good").isFalse();
        assertThat(parts.tokens().caller(token.secret(), "::1")).isEmpty();
        signIn("ben");
    }

    @Test
    void sessions_are_ended_by_an_administrator() {
        var by = administrator().caller();
        var ben = account(by, "ben", EDITOR);
        var session = signIn("ben");
        parts.accounts().endSessions(by, ben.id());

        assertThat(isKnown(session)).isFalse();
    }

    @Test
    void a_removed_account_leaves_nothing_but_the_audit() {
        var by = administrator().caller();
        var ben = account(by, "ben", EDITOR);
        var session = signIn("ben");
        parts.accounts().remove(by, ben.id(), 1);

        assertThat(isKnown(session)).isFalse();
        assertThat(denial(() -> parts.accounts().find(ben.id()))).isEqualTo(new Denial.NoAccount(ben.id()));
    }

    @Test
    void the_last_administrator_can_be_neither_removed_nor_deactivated_nor_degraded() {
        var by = administrator().caller();
        var ada = parts.accounts().find(by.account());
        parts.accounts().create(by, new Wanted("Never signed in", "nobody", true, ADMINISTRATOR));
        var last = new Denial.LastAdministrator();

        assertThat(denial(() -> parts.accounts().remove(by, ada.id(), 1))).isEqualTo(last);
        assertThat(denial(() -> parts.accounts().change(by, ada.id(), 1, like(ada, false, ADMINISTRATOR))))
                .isEqualTo(last);
        assertThat(denial(() -> parts.accounts().change(by, ada.id(), 1, like(ada, true, EDITOR))))
                .isEqualTo(last);
        assertThat(denial(() -> parts.accounts()
                        .change(by, ada.id(), 1, like(ada, true, Set.of(new Grant(Role.ADMINISTRATOR, "main", null))))))
                .isEqualTo(last);
        assertThat(parts.accounts().find(ada.id())).isEqualTo(ada);
        assertThat(isKnown(signIn("ada@example.edu"))).isTrue();
    }

    @Test
    void of_two_administrators_who_degrade_each_other_at_once_one_is_left() throws Exception {
        var by = administrator().caller();
        for (int round = 0; round < 10; round++) {
            var one = account(by, "one" + round, ADMINISTRATOR);
            var other = account(by, "other" + round, ADMINISTRATOR);
            var ada = parts.accounts().find(by.account());
            if (ada.grants().equals(ADMINISTRATOR)) {
                parts.accounts().change(by, ada.id(), ada.row().version(), like(ada, true, EDITOR));
            }
            var done = together(
                    () -> succeeds(() -> parts.accounts().change(by, one.id(), 1, like(one, true, EDITOR))),
                    () -> succeeds(
                            () -> parts.accounts().change(by, other.id(), 1, like(other, false, ADMINISTRATOR))));

            assertThat(done).containsExactlyInAnyOrder(true, false);
            var left = parts.accounts().find(done.get(0) ? other.id() : one.id());
            var again = parts.accounts().find(by.account());
            parts.accounts().change(by, again.id(), again.row().version(), like(again, true, ADMINISTRATOR));
            parts.accounts().remove(by, left.id(), left.row().version());
        }
    }

    // tokens

    private Tokens.Made token(Caller by, Collection<Grant> scopes) {
        return parts.tokens().make(by, "sync", scopes, now.instant().plus(Duration.ofDays(30)));
    }

    @Test
    void a_token_may_what_its_account_and_its_scopes_both_allow() {
        var by = administrator().caller();
        account(by, "ben", Set.of(new Grant(Role.EDITOR, "main", null)));
        var ben = signIn("ben").caller();
        var token = token(ben, Set.of(new Grant(Role.ADMINISTRATOR, null, "talk")));

        var caller = parts.tokens().caller(token.secret(), "::1").orElseThrow();
        assertThat(caller.grants()).containsExactly(new Grant(Role.EDITOR, "main", "talk"));
        assertThat(caller.account()).isEqualTo(ben.account());
        assertThat(caller.actor())
                .isEqualTo(Actor.token(token.token().row().id(), "Ben ben (sync)", ben.account(), "::1"));
        assertThat(denial(() -> token(ben, Set.of(new Grant(Role.VIEWER, "other", null))))
                        .sentence())
                .isEqualTo("Of these scopes the account may nothing: choose some of what it was granted");
    }

    @Test
    @DisplayName("Threat 9: stolen tokens - they expire, within a year and a day")
    void a_token_expires() {
        var by = administrator().caller();
        var token = token(by, EDITOR);

        now.move(Duration.ofDays(30).minusMillis(1));
        assertThat(parts.tokens().caller(token.secret(), "::1")).isPresent();
        now.move(Duration.ofMillis(1));
        assertThat(parts.tokens().caller(token.secret(), "::1")).isEmpty();
        assertThat(denial(() -> parts.tokens()
                                .make(by, "sync", EDITOR, now.instant().plus(Duration.ofDays(367))))
                        .sentence())
                .isEqualTo("A token expires in the future, and within 366 days");
        assertThat(denial(() -> parts.tokens().make(by, "sync", EDITOR, now.instant())))
                .isInstanceOf(Denial.Unfit.class);
    }

    @Test
    void when_a_token_was_used_last_is_written_later() {
        var by = administrator().caller();
        var token = token(by, EDITOR);
        now.move(Duration.ofMinutes(5));
        parts.tokens().caller(token.secret(), "::1");
        assertThat(parts.tokens().of(by.account()).get(0).row().usedAt()).isNull();

        parts.lastUses().write();
        assertThat(parts.tokens().of(by.account()).get(0).row().usedAt()).isEqualTo(now.instant());
    }

    @Test
    @DisplayName("Threat 9: stolen tokens - what is revoked on one server is good on none")
    void what_is_revoked_on_one_server_is_good_on_none() {
        var by = administrator().caller();
        var token = token(by, EDITOR);
        var other = Parts.on(database, now, false);
        assertThat(other.tokens().caller(token.secret(), "::1")).isPresent();

        parts.tokens().revoke(by, by.account(), token.token().row().id());
        assertThat(other.tokens().caller(token.secret(), "::1")).isEmpty();
        assertThat(denial(() -> parts.tokens()
                        .revoke(by, by.account(), token.token().row().id())))
                .isInstanceOf(Denial.NoToken.class);
        other.lastUses().close();
    }

    // guessing

    @Test
    @DisplayName("Threat 8: guessing passwords - of a thousand guesses in a minute at most ten are looked at")
    void of_a_thousand_guesses_in_a_minute_at_most_ten_are_looked_at() throws Exception {
        administrator();
        long before = parts.argon().evaluated();
        var threads = Executors.newFixedThreadPool(20);
        try {
            for (int second = 0; second < 50; second++) {
                var guesses = IntStream.range(0, 20)
                        .<Callable<Boolean>>mapToObj(guess -> () -> succeeds(
                                () -> parts.signIns().signIn("ada@example.edu", "guess " + guess, from(guess))))
                        .toList();
                for (var guess : threads.invokeAll(guesses)) {
                    assertThat(guess.get()).isFalse();
                }
                now.move(Duration.ofMillis(1200));
            }
        } finally {
            threads.shutdown();
        }

        assertThat(parts.argon().evaluated() - before).isBetween(5L, 10L);
        assertThat(denial(() -> signIn("ada@example.edu"))).isInstanceOf(Denial.TooManyGuesses.class);
    }

    /** Each guesses from another address. */
    private static From from(int guess) {
        return new From("198.51.100." + guess, false);
    }

    @Test
    @DisplayName("Threat 8: guessing passwords - one address that tries a thousand accounts is as slow")
    void one_address_that_tries_a_thousand_accounts_is_as_slow() throws Exception {
        administrator();
        long before = parts.argon().evaluated();
        for (int guess = 0; guess < 1000; guess++) {
            int account = guess;
            succeeds(() ->
                    parts.signIns().signIn("person" + account, PASSWORD, new From("2001:db8::" + account, false)));
            now.move(Duration.ofMillis(60));
        }

        assertThat(parts.argon().evaluated() - before).isBetween(5L, 10L);
        parts.signIns().signIn("ada@example.edu", PASSWORD, HERE);
    }

    @Test
    @DisplayName("Threat 8: guessing passwords - a restart does not forget, nor does another server not know")
    void what_was_guessed_wrong_of_an_account_is_known_to_other_servers() {
        administrator();
        for (int guess = 0; guess < 5; guess++) {
            assertThat(denial(() -> parts.signIns().signIn("ada@example.edu", "wrong", HERE)))
                    .isEqualTo(new Denial.WrongPassword());
        }
        var other = Parts.on(database, now, false);

        assertThat(denial(() -> other.signIns().signIn("ada@example.edu", PASSWORD, from(1))))
                .isEqualTo(new Denial.TooManyGuesses(Duration.ofSeconds(2)));
        now.move(Duration.ofSeconds(2));
        other.signIns().signIn("ada@example.edu", PASSWORD, from(1));
        other.lastUses().close();
    }

    @Test
    void the_right_password_of_an_account_that_is_not_there_is_wrong_like_any_other() {
        assertThat(denial(() -> signIn("nobody"))).isEqualTo(new Denial.WrongPassword());
        assertThat(parts.argon().evaluated()).isEqualTo(1);
    }

    // what is kept

    @Test
    @DisplayName("Threats 6 and 9: leaks, stolen tokens - no secret is in a row, so a dump holds no usable token")
    void no_secret_is_in_a_row() throws Exception {
        var setUp = parts.firstAccount().token().orElseThrow();
        parts.passwords().setUp(setUp, "Ada", "ada", PASSWORD, "::1");
        var session = signIn("ada");
        var token = token(session.caller(), EDITOR);
        var ben = parts.accounts().create(session.caller(), new Wanted("Ben", "ben", true, EDITOR));
        var link = parts.accounts().link(session.caller(), ben.id());
        succeeds(() -> parts.signIns().signIn("canary typed as a name", "canary typed as a password", HERE));

        assertThat(Dump.of(database))
                .contains("ada")
                .doesNotContain(
                        PASSWORD,
                        setUp,
                        session.secret(),
                        session.csrf(),
                        token.secret(),
                        link.secret(),
                        "canary typed");
    }

    private static boolean succeeds(Callable<?> work) throws Exception {
        try {
            work.call();
            return true;
        } catch (Denied denied) {
            return false;
        }
    }

    @SafeVarargs
    private static List<Boolean> together(Callable<Boolean>... work) throws Exception {
        var threads = Executors.newFixedThreadPool(work.length);
        try {
            var results = new ArrayList<Boolean>();
            for (var result : threads.invokeAll(Arrays.asList(work))) {
                results.add(result.get());
            }
            return results;
        } finally {
            threads.shutdown();
        }
    }
}
