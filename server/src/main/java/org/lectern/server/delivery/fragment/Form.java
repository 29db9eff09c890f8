package org.lectern.server.delivery.fragment;

import java.util.Locale;

/** In what form something is asked for. All are made from the same widget, parameters and moment. */
public enum Form {
    /** The fragment as it goes into a page. */
    FRAGMENT("text/html;charset=utf-8"),
    /** What stands for it where it cannot be had. */
    FALLBACK("text/html;charset=utf-8"),
    /** A document for an iframe. */
    FRAME("text/html;charset=utf-8"),
    /** What the template gets, for those who render by themselves. */
    VIEW("application/json;charset=utf-8");

    private final String type;

    Form(String type) {
        this.type = type;
    }

    /** Its media type. */
    String type() {
        return type;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
