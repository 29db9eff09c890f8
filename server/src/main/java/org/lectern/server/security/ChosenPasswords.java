package org.lectern.server.security;

import java.time.Clock;
import java.util.Set;
import org.lectern.server.store.Actor;
import org.lectern.server.store.Database;
import org.lectern.server.store.Ids;
import org.lectern.server.store.OnceRow;
import org.lectern.server.store.Transaction;

/** Passwords as people choose them: their own anew, by a link, or with the first account of a server. */
public final class ChosenPasswords {

    private final Database database;
    private final Clock clock;
    private final Ids ids;
    private final Argon2 argon;
    private final Throttle throttle;
    private final SignIns signIns;

    ChosenPasswords(Database database, Clock clock, Argon2 argon, Throttle throttle, SignIns signIns) {
        this.database = database;
        this.clock = clock;
        this.ids = new Ids(clock);
        this.argon = argon;
        this.throttle = throttle;
        this.signIns = signIns;
    }

    /**
     * Changes the caller's own password, and ends every other session of the account.
     *
     * @throws Denied if the current one is wrong or was guessed too often, or the new one cannot be taken
     */
    public void change(Caller caller, String current, String password, String address) {
        signIns.prove(caller, current, address);
        var account = database.read(transaction -> Account.find(transaction, caller.account()));
        var phc = checked(account, password);
        var session = caller.credential() instanceof Credential.Session own ? own.id() : "";
        database.write(transaction -> {
            transaction.accounts().password(account.id(), phc);
            transaction.once().deleteOf(account.id());
            transaction.sessions().deleteOf(account.id(), session);
            transaction.audit().append(clock.instant(), caller.actor(), "password", "account", account.id(), "");
            return phc;
        });
    }

    /**
     * Chooses the password of an account by a link, and ends every session and token of it: a link is how an account is
     * taken back from whoever got hold of it.
     *
     * @param secret of the link
     * @throws Denied if the link is not good, or the password cannot be taken
     */
    public void choose(String secret, String password, String address) {
        var hash = Secrets.hash(secret);
        var account = database.read(transaction -> Account.find(transaction, ofAccount(transaction, hash)));
        var phc = checked(account, password);
        database.write(transaction -> {
            var id = ofAccount(transaction, hash);
            transaction.accounts().password(id, phc);
            transaction.once().deleteOf(id);
            transaction.sessions().deleteOf(id, "");
            int tokens = transaction.tokens().deleteOf(id);
            var actor = Actor.user(id, account.row().name(), address);
            transaction
                    .audit()
                    .append(clock.instant(), actor, "password", "account", id, "by link, ending " + tokens + " tokens");
            return id;
        });
        throttle.right(account.row().signIn(), address);
    }

    /**
     * Makes the first administrator.
     *
     * @param secret as it was printed
     * @throws Denied if it is not good, there is an administrator already, or a value cannot be taken
     */
    public Account setUp(String secret, String name, String signIn, String password, String address) {
        var hash = Secrets.hash(secret);
        database.read(transaction -> ofSetUp(transaction, hash));
        PasswordRules.check(password, signIn, name);
        var phc = argon.hash(PasswordRules.normalised(password));
        var wanted = new Accounts.Wanted(name, signIn, true, Set.of(Grant.everywhere(Role.ADMINISTRATOR)));
        return database.write(transaction -> {
            ofSetUp(transaction, hash);
            var now = clock.instant();
            var account = Accounts.insert(transaction, ids.next(), wanted, false, now);
            transaction.accounts().password(account.id(), phc);
            transaction.once().deleteOfSetup();
            var actor = Actor.user(account.id(), account.row().name(), address);
            transaction.audit().append(now, actor, "set-up", "account", account.id(), account.words());
            return Account.find(transaction, account.id());
        });
    }

    private String checked(Account account, String password) {
        PasswordRules.check(password, account.row().signInShown(), account.row().name());
        return argon.hash(PasswordRules.normalised(password));
    }

    private String ofAccount(Transaction transaction, String hash) {
        var account = good(transaction, hash).account();
        if (account == null || !Account.find(transaction, account).row().active()) {
            throw new Denied(new Denial.LinkSpent());
        }
        return account;
    }

    private OnceRow ofSetUp(Transaction transaction, String hash) {
        if (Accounts.isGoverned(transaction)) {
            throw new Denied(new Denial.SetUpAlready());
        }
        var link = good(transaction, hash);
        if (link.account() != null) {
            throw new Denied(new Denial.LinkSpent());
        }
        return link;
    }

    private OnceRow good(Transaction transaction, String hash) {
        var now = clock.instant();
        return transaction
                .once()
                .bySecret(hash)
                .filter(link -> now.isBefore(link.expiresAt()))
                .orElseThrow(() -> new Denied(new Denial.LinkSpent()));
    }
}
