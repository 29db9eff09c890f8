package org.lectern.server.http;

import java.util.Locale;

/** Kinds of problems that a program may want to tell apart; docs/errors.md says what to do about each. */
public enum ProblemType {
    /** The body is no JSON, or not one that means the same to every program. */
    MALFORMED(400, "The body cannot be read"),
    /** The body is JSON, but not what is expected at the address. */
    UNEXPECTED(400, "The body is not what is expected"),
    /** The document is not of its type's form. */
    WRONG_DOCUMENT(400, "The document does not fit its type"),
    /** The content lacks something that the public must not miss. */
    NOT_FIT(422, "The content is not fit to be public"),
    /** If-Match is missing. */
    BLIND_WRITE(428, "A write must say what it changes"),
    /** Someone else wrote meanwhile. */
    STALE(412, "Someone else wrote meanwhile"),
    /** Another entry has the slug. */
    SLUG_TAKEN(409, "The slug is taken"),
    /** Something else has the name. */
    NAME_TAKEN(409, "The name is taken"),
    /** Something else needs it. */
    IN_USE(409, "It is still needed"),
    /** The entry is not in a state in which this can be done. */
    WRONG_STATE(409, "The entry is in another state"),
    /** Windows of publications would overlap. */
    OVERLAP(409, "Publications would overlap"),
    /** A value is of the right form and means nothing here: no such space, no such moment. */
    NO_SENSE(422, "A value makes no sense here"),
    /** An Idempotency-Key came with another request. */
    KEY_REUSED(422, "The key was used for another request"),
    /** Nobody is signed in: no session, or one that is over; no token, or one that is not good. */
    NOT_SIGNED_IN(401, "Sign in first"),
    /** Whoever is signed in may not do this. */
    NOT_ALLOWED(403, "This is not allowed"),
    /** With a cookie, without proof that a page of ours meant it. */
    NOT_MEANT(403, "The request may be forged"),
    /** Sign-in name and password do not belong together, or not from here. */
    WRONG_PASSWORD(403, "The password is wrong"),
    /** Too many wrong passwords; Retry-After says how long to wait. */
    TOO_MANY_GUESSES(429, "Too many attempts failed"),
    /** A one-time token was used, replaced or is too old. */
    TOKEN_SPENT(409, "The one-time token is not good any more"),
    /** There is an administrator already. */
    SET_UP_ALREADY(409, "The server was set up already"),
    /** Another account has the sign-in name. */
    SIGN_IN_TAKEN(409, "The sign-in name is taken"),
    /** Nobody would be left to look after accounts. */
    LAST_ADMINISTRATOR(409, "The last administrator stays"),
    /** The account is not active. */
    NOT_ACTIVE(409, "The account is not active"),
    /** The disk of the database takes nothing more. */
    NO_ROOM(507, "There is no room to write"),
    /** The database was lost while it kept what was written. */
    OUTCOME_UNKNOWN(503, "It is not known whether this was written");

    private final int status;
    private final String title;

    ProblemType(int status, String title) {
        this.status = status;
        this.title = title;
    }

    /** Its HTTP status. */
    public int status() {
        return status;
    }

    /** The same for every problem of its kind; without a full stop. */
    public String title() {
        return title;
    }

    /** Its name for programs, which never changes: {@code urn:problem-type:lectern:slug-taken}. */
    public String uri() {
        return "urn:problem-type:lectern:" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
