package org.lectern.server.security;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.lectern.server.store.Actor;
import org.lectern.server.store.Database;
import org.lectern.server.store.Ids;
import org.lectern.server.store.OnceRow;
import org.lectern.server.store.Transaction;

/** How a server without an administrator gets one. */
final class FirstAccount {

    /** How long the token that makes the first administrator is good. */
    static final Duration GOOD_FOR = Duration.ofHours(24);

    /** The account of the demo; the README names it. */
    static final String DEMO_NAME = "demo";

    static final String DEMO_PASSWORD = "what-rivers-remember";

    private final Database database;
    private final Clock clock;
    private final Ids ids;
    private final Argon2 argon;

    FirstAccount(Database database, Clock clock, Argon2 argon) {
        this.database = database;
        this.clock = clock;
        this.ids = new Ids(clock);
        this.argon = argon;
    }

    /** A token that makes the first administrator; empty if there is one. */
    Optional<String> token() {
        var secret = Secrets.draw();
        return database.write(transaction -> {
            if (Accounts.isGoverned(transaction)) {
                return Optional.empty();
            }
            var now = clock.instant();
            transaction.once().insert(new OnceRow(Secrets.hash(secret), null, now, now.plus(GOOD_FOR)));
            return Optional.of(secret);
        });
    }

    /** Makes the account of the demo unless there is an account already. */
    void demo() {
        if (database.read(FirstAccount::isThereOne)) {
            return;
        }
        var phc = argon.hash(DEMO_PASSWORD);
        database.write(transaction -> {
            if (!isThereOne(transaction)) {
                var now = clock.instant();
                var wanted = new Accounts.Wanted(
                        "Demo administrator", DEMO_NAME, true, Set.of(Grant.everywhere(Role.ADMINISTRATOR)));
                var account = Accounts.insert(transaction, ids.next(), wanted, true, now);
                transaction.accounts().password(account.id(), phc);
                transaction.audit().append(now, Actor.SYSTEM, "create", "account", account.id(), account.words());
            }
            return phc;
        });
    }

    private static boolean isThereOne(Transaction transaction) {
        return !transaction.accounts().after("", 1).isEmpty();
    }

    /** Ends what the account of a demo left behind, where the server is a demo no more: its sessions and tokens. */
    void endDemo() {
        database.write(transaction -> transaction
                .accounts()
                .bySignIn(DEMO_NAME)
                .filter(account -> account.local())
                .map(account -> transaction.sessions().deleteOf(account.id(), "")
                        + transaction.tokens().deleteOf(account.id()))
                .orElse(0));
    }
}
