package org.lectern.server.security;

/** Thrown where something about accounts may not be done. Nothing of the transaction is kept. */
public final class Denied extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Denial denial;

    Denied(Denial denial) {
        super(denial.sentence());
        this.denial = denial;
    }

    /** Why. */
    public Denial denial() {
        return denial;
    }
}
