package org.lectern.api;

/** A page that cannot be taken in. Nothing of it is kept, and the operator reads {@code file:line: reason}. */
public final class RefusedPage extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int line;
    private final String reason;

    /**
     * @param line the line of the file that is wrong, from 1
     * @param reason a sentence without a full stop: what is wrong and what to try
     */
    public RefusedPage(int line, String reason) {
        super(reason);
        this.line = line;
        this.reason = reason;
    }

    public int line() {
        return line;
    }

    /** A sentence without a full stop. */
    public String reason() {
        return reason;
    }
}
