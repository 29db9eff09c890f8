package org.lectern.person;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Names as lists sort them: "Ada Lovelace" under "Lovelace, Ada". A guess, as good as the name's last word. */
final class FamilyName {

    private static final Set<String> SUFFIXES =
            Set.of("jr", "jr.", "sr", "sr.", "ii", "iii", "iv", "phd", "ph.d.", "md", "m.d.");

    private FamilyName() {}

    static String first(String name) {
        var words = Arrays.asList(name.replaceAll("[\\s\\u00a0]+", " ").strip().split(" "));
        int family = lastName(words);
        if (family <= 0) {
            return String.join(" ", words);
        }
        var given = String.join(" ", words.subList(0, family));
        var rest = words.subList(family, words.size());
        return String.join(" ", rest).replaceFirst(",$", "") + ", " + given;
    }

    /** The last word that is no suffix. A comma before it means that the name is sorted already. */
    private static int lastName(List<String> words) {
        int family = words.size() - 1;
        while (family > 0 && SUFFIXES.contains(words.get(family).toLowerCase(Locale.ROOT))) {
            family--;
        }
        boolean sorted = words.subList(0, Math.max(family, 0)).stream().anyMatch(word -> word.endsWith(","));
        return sorted ? 0 : family;
    }
}
