package org.lectern.engine.query;

import java.lang.Character.UnicodeScript;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The words of texts, told apart and normalised here, so that every database finds the same: runs of letters, digits
 * and what is written on them, folded as {@link Value#text} does. Where a script leaves no space between words, each of
 * its characters is one.
 */
public final class SearchWords {

    /** In UTF-16 units; the rest of a word does not count. */
    private static final int LONGEST = 60;

    /** Different ones of one entry; the rest is not found. */
    private static final int MOST = 10_000;

    private static final Set<UnicodeScript> WITHOUT_SPACES =
            Set.of(UnicodeScript.HAN, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA);

    private final Set<String> found = new LinkedHashSet<>();
    private final StringBuilder word = new StringBuilder();

    private SearchWords() {}

    /** Each word of the texts once, in their order. */
    public static Set<String> of(Collection<String> texts) {
        var words = new SearchWords();
        for (var text : texts) {
            words.add(Value.folded(text));
        }
        return words.found;
    }

    /** The word that a text ends with and that may go on; empty if the text goes on after its last word. */
    public static String unfinished(String text) {
        int from = text.length();
        while (from > 0 && isOfWord(text.codePointBefore(from))) {
            from -= Character.charCount(text.codePointBefore(from));
        }
        var last = "";
        for (var word : of(List.of(text.substring(from)))) {
            last = word;
        }
        return last;
    }

    private void add(String text) {
        text.codePoints().forEach(point -> {
            if (!isOfWord(point)) {
                end();
            } else if (WITHOUT_SPACES.contains(UnicodeScript.of(point))) {
                end();
                word.appendCodePoint(point);
                end();
            } else {
                word.appendCodePoint(point);
            }
        });
        end();
    }

    private void end() {
        if (word.length() > 0 && found.size() < MOST) {
            int length = Math.min(word.length(), LONGEST);
            found.add(word.substring(0, Character.isHighSurrogate(word.charAt(length - 1)) ? length - 1 : length));
        }
        word.setLength(0);
    }

    private static boolean isOfWord(int point) {
        return Character.isLetterOrDigit(point)
                || switch (Character.getType(point)) {
                    case Character.NON_SPACING_MARK,
                            Character.COMBINING_SPACING_MARK,
                            Character.ENCLOSING_MARK,
                            Character.LETTER_NUMBER,
                            Character.OTHER_NUMBER -> true;
                    default -> false;
                };
    }
}
