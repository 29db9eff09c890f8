package org.lectern.server.importing;

import org.jspecify.annotations.Nullable;

/**
 * A line that ends in {@code ](address)}.
 *
 * @param before all that stands before the bracket
 * @param address as written; parentheses in it are balanced
 */
record LinkText(String before, String address) {

    /** Null for a line that ends otherwise. Takes time in proportion to the line, whatever it holds. */
    static @Nullable LinkText at(String text) {
        if (!text.endsWith(")")) {
            return null;
        }
        int open = opening(text);
        if (open < 1 || text.charAt(open - 1) != ']') {
            return null;
        }
        var address = text.substring(open + 1, text.length() - 1);
        return address.chars().anyMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c))
                ? null
                : new LinkText(text.substring(0, open - 1), address);
    }

    /** The same, its text without what opens it. */
    LinkText from(String opening) {
        return new LinkText(before.substring(opening.length()), address);
    }

    private static int opening(String text) {
        int depth = 0;
        for (int i = text.length() - 1; i >= 0; i--) {
            char c = text.charAt(i);
            depth += c == ')' ? 1 : c == '(' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return -1;
    }
}
