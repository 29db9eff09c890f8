package org.lectern.server.security;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.lectern.server.store.Actor;
import org.lectern.server.store.Database;
import org.lectern.server.store.Ids;
import org.lectern.server.store.OnceRow;

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

    /** Makes the account of the demo unless somebody can sign in already. */
    void demo() {
        var phc = argon.hash(DEMO_PASSWORD);
        database.write(transaction -> {
            if (transaction.accounts().after("", 1).isEmpty()) {
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
}
