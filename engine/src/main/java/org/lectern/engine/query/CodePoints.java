package org.lectern.engine.query;

/** The order of code points, which is the order of UTF-8 bytes and not that of {@link String#compareTo}. */
public final class CodePoints {

    private CodePoints() {}

    static int compare(String a, String b) {
        int most = Math.min(a.length(), b.length());
        for (int i = 0; i < most; i++) {
            char x = a.charAt(i);
            char y = b.charAt(i);
            if (x != y) {
                // Surrogates stand for code points above U+FFFF, but their units lie below U+E000..U+FFFF.
                return Character.isSurrogate(x) == Character.isSurrogate(y)
                        ? Character.compare(x, y)
                        : Character.isSurrogate(x) ? 1 : -1;
            }
        }
        return Integer.compare(a.length(), b.length());
    }

    /** The text without what UTF-8 or a database cannot hold: NUL, and surrogates without their other half. */
    public static String whole(String text) {
        if (text.chars().noneMatch(unit -> unit == 0 || Character.isSurrogate((char) unit))) {
            return text;
        }
        var kept = new StringBuilder(text.length());
        text.codePoints()
                .filter(point -> point != 0 && Character.getType(point) != Character.SURROGATE)
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }
}
