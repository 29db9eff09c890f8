package org.lectern.server.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.lectern.server.store.Actor;
import org.lectern.server.store.Database;
import org.lectern.server.store.Ids;
import org.lectern.server.store.SessionRow;
import org.lectern.server.store.Transaction;

/** Who is signed in. Each request looks it up, so that what is ended on one server is ended on all. */
public final class Sessions {

    /** A session that nobody used for so long is over. */
    public static final Duration IDLE = Duration.ofHours(2);

    /** So is one that began so long ago (NIST SP 800-63B, section 4.2.3). */
    public static final Duration LONGEST = Duration.ofHours(12);

    private final Database database;
    private final Clock clock;
    private final Ids ids;
    private final LastUses lastUses;

    Sessions(Database database, Clock clock, LastUses lastUses) {
        this.database = database;
        this.clock = clock;
        this.ids = new Ids(clock);
        this.lastUses = lastUses;
    }

    /** The token against forged requests that belongs to a session and to no other. */
    public static String csrf(String secret) {
        return Secrets.derived(secret, "csrf");
    }

    /** Whether the text is the token against forged requests of the session. */
    public static boolean isCsrf(String text, String secret) {
        return Secrets.same(text, csrf(secret));
    }

    /** Who has the secret; empty if it is nobody's, or its session is over. */
    public Optional<Caller> caller(String secret, String address) {
        var now = clock.instant();
        var found = database.read(transaction -> transaction
                .sessions()
                .bySecret(Secrets.hash(secret))
                .filter(session -> isAlive(session, now))
                .flatMap(session -> caller(transaction, session, address)));
        found.ifPresent(caller -> {
            if (caller.credential() instanceof Credential.Session session) {
                lastUses.session(session.id(), now);
            }
        });
        return found;
    }

    private boolean isAlive(SessionRow session, Instant now) {
        var used = lastUses.ofSession(session.id()).orElse(session.usedAt());
        return now.isBefore(session.createdAt().plus(LONGEST))
                && now.isBefore((used.isAfter(session.usedAt()) ? used : session.usedAt()).plus(IDLE));
    }

    private static Optional<Caller> caller(Transaction transaction, SessionRow session, String address) {
        return transaction
                .accounts()
                .find(session.account())
                .filter(account -> account.active())
                .map(row -> caller(Account.of(transaction, row), session.id(), address));
    }

    private static Caller caller(Account account, String session, String address) {
        return new Caller(
                Actor.user(account.id(), account.row().name(), address),
                account.id(),
                account.grants(),
                new Credential.Session(session));
    }

    SignedIn begin(Transaction transaction, Account account, String address) {
        var now = clock.instant();
        var secret = Secrets.draw();
        var session = new SessionRow(ids.next(), Secrets.hash(secret), account.id(), now, now, address);
        transaction.sessions().insert(session);
        return new SignedIn(secret, csrf(secret), caller(account, session.id(), address), account);
    }
}
