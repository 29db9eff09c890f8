package org.lectern.server.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lectern.server.store.Actor;
import org.lectern.server.store.Database;
import org.lectern.server.store.Ids;
import org.lectern.server.store.TokenRow;
import org.lectern.server.store.Transaction;

/** Ways in for programs. Each request looks them up, so that what is revoked on one server is revoked on all. */
public final class Tokens {

    /** No token is good for longer. */
    public static final Duration LONGEST = Duration.ofDays(366);

    private static final int MOST = 100;
    private static final int HINT = 4;

    private final Database database;
    private final Clock clock;
    private final Ids ids;
    private final LastUses lastUses;

    Tokens(Database database, Clock clock, LastUses lastUses) {
        this.database = database;
        this.clock = clock;
        this.ids = new Ids(clock);
        this.lastUses = lastUses;
    }

    /** A token, and to what it is confined. */
    public record Token(TokenRow row, Set<Grant> scopes) {

        public Token {
            scopes = Set.copyOf(scopes);
        }

        private static Token of(Transaction transaction, TokenRow row) {
            return new Token(row, Grant.all(transaction.grants().ofToken(row.id())));
        }
    }

    /**
     * A token that was just made.
     *
     * @param secret shown now and never again
     */
    public record Made(Token token, String secret) {}

    /** The program that has the secret; empty if it is nobody's, or good no more. */
    public Optional<Caller> caller(String secret, String address) {
        if (!Secrets.isToken(secret)) {
            return Optional.empty();
        }
        var now = clock.instant();
        var found = database.read(transaction -> transaction
                .tokens()
                .bySecret(Secrets.hash(secret))
                .filter(token -> now.isBefore(token.expiresAt()))
                .flatMap(token -> caller(transaction, token, address)));
        found.ifPresent(caller -> lastUses.token(caller.actor().id(), now));
        return found;
    }

    private static Optional<Caller> caller(Transaction transaction, TokenRow token, String address) {
        return transaction
                .accounts()
                .find(token.account())
                .filter(account -> account.active())
                .map(row -> new Caller(
                        Actor.token(token.id(), row.name() + " (" + token.name() + ")", row.id(), address),
                        row.id(),
                        Caller.cut(
                                Account.of(transaction, row).grants(),
                                Grant.all(transaction.grants().ofToken(token.id()))),
                        new Credential.Token(token.id())));
    }

    /**
     * Makes a token of the caller's account.
     *
     * @param scopes of what the account may, this much; what it may not, a token of it may not either
     * @throws Denied if a value cannot be taken
     */
    public Made make(Caller by, String name, Collection<Grant> scopes, Instant expires) {
        var now = clock.instant();
        var named = Names.name(name);
        if (!expires.isAfter(now) || expires.isAfter(now.plus(LONGEST))) {
            throw unfit("expires", "A token expires in the future, and within " + LONGEST.toDays() + " days");
        }
        // What the account comes to be allowed later is not its tokens'.
        var kept = Caller.cut(by.grants(), Set.copyOf(scopes));
        if (kept.isEmpty()) {
            throw unfit("scopes", "Of these scopes the account may nothing: choose some of what it was granted");
        }
        var secret = Secrets.drawToken();
        var row = new TokenRow(
                ids.next(),
                Secrets.hash(secret),
                by.account(),
                named,
                secret.substring(secret.length() - HINT),
                now,
                expires,
                null);
        return database.write(transaction -> {
            if (transaction.tokens().of(by.account()).size() >= MOST) {
                throw unfit("name", "The account has " + MOST + " tokens: revoke some first");
            }
            transaction.tokens().insert(row);
            transaction
                    .grants()
                    .putForToken(row.id(), kept.stream().map(Grant::row).toList());
            transaction.audit().append(now, by.actor(), "create", "token", row.id(), named);
            return new Made(Token.of(transaction, row), secret);
        });
    }

    private static Denied unfit(String field, String sentence) {
        return new Denied(new Denial.Unfit(field, sentence));
    }

    /** The tokens of an account, in the order of their making, those that expired too. */
    public List<Token> of(String account) {
        return database.read(transaction -> transaction.tokens().of(account).stream()
                .map(row -> Token.of(transaction, row))
                .toList());
    }

    /**
     * Makes a token of an account good for nothing.
     *
     * @throws Denied if the account has none of that id
     */
    public void revoke(Caller by, String account, String id) {
        database.write(transaction -> {
            if (!transaction.tokens().delete(account, id)) {
                throw new Denied(new Denial.NoToken(id));
            }
            transaction.audit().append(clock.instant(), by.actor(), "revoke", "token", id, "");
            return id;
        });
    }
}
