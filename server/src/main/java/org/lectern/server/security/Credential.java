package org.lectern.server.security;

/** By what a caller is known. */
public sealed interface Credential {

    /**
     * A person who signed in.
     *
     * @param id of the session; not its secret
     */
    record Session(String id) implements Credential {}

    /**
     * A program of a person.
     *
     * @param id of the token; not its secret
     */
    record Token(String id) implements Credential {}
}
