package org.lectern.server.importing;

/**
 * One line of a page.
 *
 * @param number in its file, from 1
 * @param text without its end
 * @param code whether it belongs to a fenced block of code, where nothing means anything
 */
record Line(int number, String text, boolean code) {

    /** The text without spaces around it, every run of spaces of any kind being one plain space: for comparing only. */
    String bare() {
        return bare(text);
    }

    boolean isBlank() {
        return !code && bare().isEmpty();
    }

    Line with(String other) {
        return new Line(number, other, code);
    }

    Line asCode() {
        return new Line(number, text, true);
    }

    Line blank() {
        return new Line(number, "", false);
    }

    /** The text without spaces of any kind around it. */
    static String strip(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isSpace(text.charAt(from))) {
            from++;
        }
        while (to > from && isSpace(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean isSpace(char c) {
        return Character.isSpaceChar(c) || Character.isWhitespace(c);
    }

    /** As {@link #bare()}. */
    static String bare(String text) {
        var plain = new StringBuilder(text.length());
        for (char c : strip(text).toCharArray()) {
            boolean space = isSpace(c);
            if (!space || plain.charAt(plain.length() - 1) != ' ') {
                plain.append(space ? ' ' : c);
            }
        }
        return plain.toString();
    }
}
