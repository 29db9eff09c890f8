package org.lectern.server.delivery;

/** Values in the few pages that are made without a template. */
public final class Markup {

    private Markup() {}

    /** A value for text and for values in double quotes (HTML, section 13.3). */
    public static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
