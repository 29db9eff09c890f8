package org.lectern.server.content;

import java.text.Normalizer;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Names of entries in addresses: {@code [a-z0-9]+(-[a-z0-9]+)*}, at most 120 characters, no dots. */
public final class Slugs {

    private static final int LONGEST = 120;
    private static final Pattern FORM = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private Slugs() {}

    /** Whether the text can be a slug as it stands. */
    public static boolean valid(String text) {
        return text.length() <= LONGEST && FORM.matcher(text).matches();
    }

    /** A slug made from any text, such as a title; {@code "entry"} if the text has nothing to make it from. */
    public static String from(String text) {
        var plain = Normalizer.normalize(
                        text.replace("ß", "ss")
                                .replace("ø", "o")
                                .replace("Ø", "O")
                                .replace("ł", "l"),
                        Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("['’]", "")
                .replaceAll("[^a-z0-9]+", "-");
        var slug = cut(plain.startsWith("-") ? plain.substring(1) : plain, LONGEST);
        return slug.isEmpty() ? "entry" : slug;
    }

    /** The slug, or with {@code -2}, {@code -3} ... the first that is free. */
    static String free(String slug, Predicate<String> taken) {
        var name = slug;
        for (int number = 2; taken.test(name); number++) {
            var ending = "-" + number;
            name = cut(slug, LONGEST - ending.length()) + ending;
        }
        return name;
    }

    private static String cut(String slug, int length) {
        var start = slug.length() <= length ? slug : slug.substring(0, length);
        return start.endsWith("-") ? start.substring(0, start.length() - 1) : start;
    }
}
