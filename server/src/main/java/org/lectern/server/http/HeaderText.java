package org.lectern.server.http;

/** Text that may stand in a header: visible ASCII and spaces (RFC 9110, section 5.5), and not too much of it. */
public final class HeaderText {

    private static final int LONGEST = 500;

    private HeaderText() {}

    /** The text with every other character replaced by a question mark. */
    public static String of(String text) {
        var safe = text.replaceAll("[^\\x20-\\x7e]", "?");
        return safe.length() <= LONGEST ? safe : safe.substring(0, LONGEST - 3) + "...";
    }
}
