package org.lectern.engine.rendering.lint;

import java.util.Arrays;
import java.util.stream.IntStream;

/** The text of a template and its lines, which end with CR, LF or both. */
final class Source {

    private final String text;

    /** Where lines begin. */
    private final int[] lines;

    Source(String text) {
        this.text = text;
        this.lines = IntStream.concat(
                        IntStream.of(0), IntStream.range(1, text.length() + 1).filter(this::begins))
                .toArray();
    }

    private boolean begins(int offset) {
        char before = text.charAt(offset - 1);
        return before == '\n' || (before == '\r' && (offset == text.length() || text.charAt(offset) != '\n'));
    }

    String text() {
        return text;
    }

    /** From 1. */
    int line(int offset) {
        int found = Arrays.binarySearch(lines, offset);
        return found >= 0 ? found + 1 : -found - 1;
    }

    /** From 1, in characters. */
    int column(int offset) {
        return offset - lines[line(offset) - 1] + 1;
    }

    Mistake mistake(String file, int offset, String sentence) {
        return new Mistake(file, line(offset), column(offset), sentence);
    }

    /** Where something begins whose column counts a tab as the way to the next multiple of 8, as Velocity does. */
    int offset(int line, int velocityColumn) {
        if (line < 1 || line > lines.length) {
            return text.length();
        }
        int offset = lines[line - 1];
        int column = 0;
        while (offset < text.length()) {
            column = text.charAt(offset) == '\t' ? column + 8 - (column & 7) : column + 1;
            if (column >= velocityColumn) {
                break;
            }
            offset++;
        }
        return offset;
    }
}
