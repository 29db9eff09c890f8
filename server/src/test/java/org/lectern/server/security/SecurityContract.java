package org.lectern.server.security;

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
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.lectern.engine.query.Space;
import org.lectern.server.security.Accounts.Wanted;
import org.lectern.server.store.Database;

/** What contracts about accounts, sessions and tokens share: one server, and who asks it. */
abstract class SecurityContract {

    static final String PASSWORD = "seven grey herons by the weir";
    static final From HERE = new From("192.0.2.7", false);
    static final Set<Grant> ADMINISTRATOR = Set.of(Grant.everywhere(Role.ADMINISTRATOR));
    static final Set<Grant> EDITOR = Set.of(Grant.everywhere(Role.EDITOR));

    final Now now = new Now();
    Database database;
    Parts parts;

    abstract Database open();

    /** A moment that tests move. */
    static final class Now extends Clock {

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
    record Parts(
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
    SignedIn administrator() {
        parts.passwords()
                .setUp(
                        parts.firstAccount().token().orElseThrow(),
                        "Ada Lovelace",
                        "ada@example.edu",
                        PASSWORD,
                        HERE.address());
        return signIn("ada@example.edu");
    }

    SignedIn signIn(String name) {
        return parts.signIns().signIn(name, PASSWORD, HERE);
    }

    /** An account with a password. */
    Account account(Caller by, String signIn, Collection<Grant> grants) {
        var account = parts.accounts().create(by, new Wanted("Ben " + signIn, signIn, true, grants));
        parts.passwords().choose(parts.accounts().link(by, account.id()).secret(), PASSWORD, HERE.address());
        return parts.accounts().find(account.id());
    }

    static Denial denial(ThrowingCallable work) {
        return catchThrowableOfType(Denied.class, work).denial();
    }

    boolean isKnown(SignedIn signedIn) {
        return parts.sessions().caller(signedIn.secret(), "::1").isPresent();
    }

    Wanted like(Account account, boolean active, Collection<Grant> grants) {
        return new Wanted(account.row().name(), account.row().signInShown(), active, grants);
    }

    Tokens.Made token(Caller by, Collection<Grant> scopes) {
        return parts.tokens().make(by, "sync", scopes, now.instant().plus(Duration.ofDays(30)));
    }

    static boolean succeeds(Callable<?> work) throws Exception {
        try {
            work.call();
            return true;
        } catch (Denied denied) {
            return false;
        }
    }

    @SafeVarargs
    static List<Boolean> together(Callable<Boolean>... work) throws Exception {
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
