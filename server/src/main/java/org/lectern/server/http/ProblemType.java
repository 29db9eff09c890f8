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
    /** The entry is not in a state in which this can be done. */
    WRONG_STATE(409, "The entry is in another state"),
    /** Windows of publications would overlap. */
    OVERLAP(409, "Publications would overlap"),
    /** A value is of the right form and means nothing here: no such space, no such moment. */
    NO_SENSE(422, "A value makes no sense here"),
    /** An Idempotency-Key came with another request. */
    KEY_REUSED(422, "The key was used for another request");

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
