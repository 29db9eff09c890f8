package org.lectern.server.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lectern.server.store.AccountRow;
import org.lectern.server.store.Database;
import org.lectern.server.store.Ids;
import org.lectern.server.store.OnceRow;
import org.lectern.server.store.Transaction;

/**
 * What administrators do to accounts. Every change is one transaction, and those take turns: what was checked, such as
 * that an administrator is left, still holds when it is written.
 */
public final class Accounts {

    /** How long a link to choose a password is good. */
    public static final Duration LINK = Duration.ofHours(24);

    private final Database database;
    private final Clock clock;
    private final Ids ids;

    Accounts(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
        this.ids = new Ids(clock);
    }

    /**
     * What an account is to be.
     *
     * @param name of the person
     * @param signIn what the person signs in with
     */
    public record Wanted(String name, String signIn, boolean active, Collection<Grant> grants) {

        public Wanted {
            grants = grants.stream().distinct().toList();
        }
    }

    /**
     * A link to choose a password.
     *
     * @param secret shown now and never again
     */
    public record Link(String secret, Instant expires) {}

    /** The next accounts after an id, in the order of their making. */
    public List<Account> after(String id, int limit) {
        return database.read(transaction -> transaction.accounts().after(id, limit).stream()
                .map(row -> Account.of(transaction, row))
                .toList());
    }

    /** @throws Denied if there is none */
    public Account find(String id) {
        return database.read(transaction -> Account.find(transaction, id));
    }

    /**
     * Makes an account, which has no password until somebody chose one by a link.
     *
     * @throws Denied if a value cannot be taken
     */
    public Account create(Caller by, Wanted wanted) {
        return database.write(transaction -> {
            var now = clock.instant();
            var account = insert(transaction, ids.next(), wanted, false, now);
            transaction.audit().append(now, by.actor(), "create", "account", account.id(), account.words());
            return account;
        });
    }

    static Account insert(Transaction transaction, String id, Wanted wanted, boolean local, Instant now) {
        var row = row(transaction, id, wanted, local, false, 1, now);
        transaction.accounts().insert(row);
        putGrants(transaction, id, wanted.grants());
        return Account.of(transaction, row);
    }

    /**
     * Changes an account to what it is to be. One that is no longer active has neither sessions nor tokens left.
     *
     * @param version the account's, as whoever changes it knows it
     * @throws Denied if it is another by now, a value cannot be taken, or no administrator would be left
     */
    public Account change(Caller by, String id, long version, Wanted wanted) {
        return database.write(transaction -> {
            var before = known(transaction, id, version);
            boolean governed = isGoverned(transaction);
            var old = before.row();
            var row = row(transaction, id, wanted, old.local(), old.hasPassword(), version + 1, old.createdAt());
            transaction.accounts().update(row);
            putGrants(transaction, id, wanted.grants());
            mustStay(transaction, governed);
            if (!wanted.active()) {
                close(transaction, id);
            }
            var after = Account.of(transaction, row);
            transaction.audit().append(clock.instant(), by.actor(), "change", "account", id, changes(before, after));
            return after;
        });
    }

    /**
     * Removes an account with its sessions and tokens. What its person wrote stays, under the name of then.
     *
     * @throws Denied if it is another by now, or no administrator would be left
     */
    public void remove(Caller by, String id, long version) {
        database.write(transaction -> {
            var before = known(transaction, id, version);
            boolean governed = isGoverned(transaction);
            transaction.accounts().delete(id);
            mustStay(transaction, governed);
            transaction.audit().append(clock.instant(), by.actor(), "remove", "account", id, before.words());
            return id;
        });
    }

    /**
     * Makes a link by which the account's person chooses a password; an earlier one is good no more.
     *
     * @throws Denied if the account is not active
     */
    public Link link(Caller by, String id) {
        var secret = Secrets.draw();
        return database.write(transaction -> {
            if (!Account.find(transaction, id).row().active()) {
                throw new Denied(new Denial.NotActive(id));
            }
            var now = clock.instant();
            var expires = now.plus(LINK);
            transaction.once().deleteOf(id);
            transaction.once().insert(new OnceRow(Secrets.hash(secret), id, now, expires));
            transaction.audit().append(now, by.actor(), "link", "account", id, "");
            return new Link(secret, expires);
        });
    }

    /** Ends all sessions of an account. */
    public void endSessions(Caller by, String id) {
        database.write(transaction -> {
            Account.find(transaction, id);
            int ended = transaction.sessions().deleteOf(id, "");
            transaction
                    .audit()
                    .append(clock.instant(), by.actor(), "end-sessions", "account", id, String.valueOf(ended));
            return ended;
        });
    }

    private static Account known(Transaction transaction, String id, long version) {
        var account = Account.find(transaction, id);
        if (account.row().version() != version) {
            throw new Denied(new Denial.Stale(account));
        }
        return account;
    }

    private static AccountRow row(
            Transaction transaction,
            String id,
            Wanted wanted,
            boolean local,
            boolean hasPassword,
            long version,
            Instant created) {
        var shown = Names.signIn(wanted.signIn());
        var signIn = Names.folded(shown);
        if (transaction
                .accounts()
                .bySignIn(signIn)
                .filter(other -> !other.id().equals(id))
                .isPresent()) {
            throw new Denied(new Denial.SignInTaken(shown));
        }
        return new AccountRow(
                id, signIn, shown, Names.name(wanted.name()), wanted.active(), local, hasPassword, version, created);
    }

    private static void putGrants(Transaction transaction, String id, Collection<Grant> grants) {
        for (var grant : grants) {
            if (grant.space() != null
                    && transaction.spaces().find(grant.space()).isEmpty()) {
                throw new Denied(new Denial.Unfit("grants", "There is no space " + grant.space()));
            }
        }
        transaction.grants().putForAccount(id, grants.stream().map(Grant::row).toList());
    }

    static boolean isGoverned(Transaction transaction) {
        return transaction.accounts().administrators() > 0;
    }

    private static void mustStay(Transaction transaction, boolean governed) {
        if (governed && !isGoverned(transaction)) {
            throw new Denied(new Denial.LastAdministrator());
        }
    }

    private static void close(Transaction transaction, String id) {
        transaction.sessions().deleteOf(id, "");
        transaction.tokens().deleteOf(id);
        transaction.once().deleteOf(id);
    }

    /** Names of fields, and of what matters for who may what, their values. */
    private static String changes(Account before, Account after) {
        var changes = new ArrayList<String>();
        add(changes, "name", before.row().name(), after.row().name(), false);
        add(changes, "signIn", before.row().signInShown(), after.row().signInShown(), false);
        add(changes, "active", before.row().active(), after.row().active(), true);
        add(changes, "grants", before.words(), after.words(), true);
        return String.join("; ", changes);
    }

    private static void add(
            List<String> changes, String field, @Nullable Object before, @Nullable Object after, boolean values) {
        if (!Objects.equals(before, after)) {
            changes.add(values ? field + ": " + before + " -> " + after : field);
        }
    }
}
