package org.lectern.server.delivery.fragment;

/** What was asked for was changed before it could be answered: it is to be read again. */
final class Overtaken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Overtaken() {
        super("a site or an embed was changed meanwhile", null, false, false);
    }
}
