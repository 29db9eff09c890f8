package org.lectern.engine.rendering.widget;

import java.util.Locale;

/** Light or dark. */
public enum Scheme {
    /** As the host page is. */
    AUTO,
    LIGHT,
    DARK;

    /** The value of the parameter. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
