package org.lectern.server.security;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lectern.server.security.BackOff.Guesses;
import org.lectern.server.store.AccountRow;
import org.lectern.server.store.Actor;
import org.lectern.server.store.Database;
import org.lectern.server.store.PasswordRow;
import org.lectern.server.store.Transaction;

/**
 * Signing in and out. Whoever guesses learns nothing from an answer, nor from how long it takes: an unknown account costs
 * one comparison and one written row, as a known one does.
 */
public final class SignIns {

    private final Database database;
    private final Clock clock;
    private final Argon2 argon;
    private final Throttle throttle;
    private final Sessions sessions;
    private final boolean demo;

    /** @param demo whether accounts of the demo may sign in */
    SignIns(Database database, Clock clock, Argon2 argon, Throttle throttle, Sessions sessions, boolean demo) {
        this.database = database;
        this.clock = clock;
        this.argon = argon;
        this.throttle = throttle;
        this.sessions = sessions;
        this.demo = demo;
    }

    /** An account, if there is one, and by what its password is recognised. */
    private record Known(@Nullable AccountRow row, @Nullable PasswordRow password) {

        /** Null where no password can be right. */
        @Nullable
        String phc() {
            return row != null && row.active() && password != null ? password.password() : null;
        }
    }

    /**
     * Signs in: a new session, whatever there was before.
     *
     * @throws Denied if that is not the password, or was guessed too often
     */
    public SignedIn signIn(String name, String password, From from) {
        var signIn = Names.folded(name);
        throttle.begin(signIn, from.address());
        var known = known(signIn);
        if (known.row() != null && known.row().local() && !(demo && from.sameMachine())) {
            throttle.undo(signIn, from.address());
            throw new Denied(new Denial.FromElsewhere());
        }
        prove(signIn, password, known, from);
        throttle.right(signIn, from.address());
        return database.write(transaction -> begin(transaction, known, from));
    }

    private Known known(String signIn) {
        return database.read(transaction -> {
            var row = transaction.accounts().bySignIn(signIn).orElse(null);
            var password = row == null
                    ? Optional.<PasswordRow>empty()
                    : transaction.accounts().password(row.id());
            return new Known(row, password.orElse(null));
        });
    }

    /**
     * Makes sure that whoever is signed in knows the password.
     *
     * @throws Denied if not
     */
    void prove(Caller caller, String password, String address) {
        var account = database.read(transaction -> Account.find(transaction, caller.account()));
        var signIn = account.row().signIn();
        throttle.begin(signIn, address);
        prove(signIn, password, known(signIn), new From(address, false));
        throttle.right(signIn, address);
    }

    private void prove(String signIn, String password, Known known, From from) {
        var now = clock.instant();
        var durable = known.password();
        try {
            if (durable != null) {
                Throttle.refuse(BackOff.OF_ACCOUNT.wait(guesses(durable), now));
            }
            if (argon.matches(PasswordRules.normalised(password), known.phc())) {
                return;
            }
        } catch (Denied notLookedAt) {
            throttle.undo(signIn, from.address());
            throw notLookedAt;
        }
        database.write(transaction -> note(transaction, known, from, now));
        throw new Denied(new Denial.WrongPassword());
    }

    private static Guesses guesses(PasswordRow password) {
        return password.failedAt() == null ? Guesses.NONE : new Guesses(password.failures(), password.failedAt());
    }

    /** What was typed is not kept: people type passwords where names belong. */
    private static Instant note(Transaction transaction, Known known, From from, Instant now) {
        var id = known.row() == null ? "" : known.row().id();
        var current = transaction.accounts().password(id);
        current.ifPresent(
                row -> transaction.accounts().failures(id, BackOff.OF_ACCOUNT.counting(guesses(row), now) + 1, now));
        transaction.audit().append(now, Actor.stranger(from.address()), "sign-in-failed", "account", id, "");
        return now;
    }

    private SignedIn begin(Transaction transaction, Known known, From from) {
        var row = known.row();
        var password = known.password();
        if (row == null || password == null || !stillSo(transaction, row, password)) {
            throw new Denied(new Denial.WrongPassword());
        }
        transaction.accounts().failures(row.id(), 0, null);
        var account = Account.of(transaction, row);
        var signedIn = sessions.begin(transaction, account, from.address());
        transaction
                .audit()
                .append(
                        clock.instant(),
                        Actor.user(row.id(), row.name(), from.address()),
                        "sign-in",
                        "account",
                        row.id(),
                        "");
        return signedIn;
    }

    /** Not deactivated, nor its password changed, since it was looked at. */
    private static boolean stillSo(Transaction transaction, AccountRow row, PasswordRow password) {
        return transaction.accounts().find(row.id()).filter(AccountRow::active).isPresent()
                && transaction
                        .accounts()
                        .password(row.id())
                        .filter(now -> now.password() != null && now.password().equals(password.password()))
                        .isPresent();
    }

    /** Ends the session of a secret, if there is one: whoever signs in anew leaves none behind. */
    public void forget(String secret) {
        database.write(transaction -> {
            transaction.sessions().bySecret(Secrets.hash(secret)).ifPresent(session -> transaction
                    .sessions()
                    .delete(session.id()));
            return secret;
        });
    }

    /** Ends the session of whoever asks. */
    public void signOut(Caller caller) {
        if (caller.credential() instanceof Credential.Session session) {
            database.write(transaction -> {
                transaction.sessions().delete(session.id());
                transaction
                        .audit()
                        .append(clock.instant(), caller.actor(), "sign-out", "account", caller.account(), "");
                return session;
            });
        }
    }
}
