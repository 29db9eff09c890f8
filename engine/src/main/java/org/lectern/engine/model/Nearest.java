package org.lectern.engine.model;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the word that a writer probably meant. */
public final class Nearest {

    private Nearest() {}

    /** The known word with the fewest edits, if they are at most a third of its letters, or two in a short word. */
    public static Optional<String> to(String word, Collection<String> known) {
        return known.stream()
                .min(Comparator.comparingInt(candidate -> distance(word, candidate)))
                .filter(best -> distance(word, best) <= Math.max(best.length() < 4 ? 1 : 2, best.length() / 3));
    }

    /** Levenshtein's distance, case aside; of long words only the first letters count. */
    private static int distance(String word, String other) {
        var a = shorten(word);
        var b = shorten(other);
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }

    private static String shorten(String word) {
        return word.substring(0, Math.min(40, word.length())).toLowerCase(Locale.ROOT);
    }
}
