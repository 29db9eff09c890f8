package org.lectern.server.store;

import org.jspecify.annotations.Nullable;

/**
 * Who does something.
 *
 * @param kind {@code user}, {@code token}, {@code stranger}, {@code import}, {@code system} or {@code clock}
 * @param id stays the same when the name changes: a user's is the account's, a token's its own
 * @param name as it is now; kept as it was with everything the actor does
 * @param account on whose behalf: the user's own id, or that of the token's; null for others. Not kept with what the
 *     actor does, so null for whoever is read from there
 * @param address from where, an IP address, kept in the audit alone; null for others than users and tokens
 */
public record Actor(
        String kind,
        String id,
        String name,
        @Nullable String account,
        @Nullable String address) {

    /** Lectern itself. */
    public static final Actor SYSTEM = new Actor("system", "lectern", "Lectern");

    /** Time alone. What it did is no proof of what time it is: the clock may have been wrong. */
    public static final Actor CLOCK = new Actor("clock", "clock", "Clock");

    /** One without an account, or of whom it is not known any more. */
    public Actor(String kind, String id, String name) {
        this(kind, id, name, null, null);
    }

    /** The person of an account. */
    public static Actor user(String account, String name, @Nullable String address) {
        return new Actor("user", account, name, account, address);
    }

    /** A program with a token of an account. */
    public static Actor token(String id, String name, String account, @Nullable String address) {
        return new Actor("token", id, name, account, address);
    }

    /** Somebody who has not shown who he is. */
    public static Actor stranger(String address) {
        return new Actor("stranger", "", "", null, address);
    }
}
