package org.lectern.server.store;

import java.time.Instant;

/**
 * A person who may sign in. Its password and wrong guesses are not part of it.
 *
 * @param signIn what one signs in with, normalised as it is compared
 * @param signInShown the same as it was typed
 * @param local whether it may be used on the server's own machine only
 * @param hasPassword whether one was chosen
 * @param version grows with each change of what is here
 */
public record AccountRow(
        String id,
        String signIn,
        String signInShown,
        String name,
        boolean active,
        boolean local,
        boolean hasPassword,
        long version,
        Instant createdAt) {}
