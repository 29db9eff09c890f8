package org.lectern.server.security;

/**
 * What somebody gets who signed in.
 *
 * @param secret for the cookie, and nowhere else
 * @param csrf for the header that goes with every request that changes something
 */
public record SignedIn(String secret, String csrf, Caller caller, Account account) {}
