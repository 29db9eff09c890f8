package org.lectern.server.security;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which passwords are taken (NIST SP 800-63B, section 5.1.1.2): long ones, whatever they are made of, unless they are
 * among those that are guessed first.
 */
final class PasswordRules {

    private static final int SHORTEST = 12;
    private static final int LONGEST = 200;
    private static final int FEWEST_DIFFERENT = 5;
    private static final int LONGEST_REST = 8;
    private static final Set<String> COMMON = common();

    private PasswordRules() {}

    /** A password as it is hashed: NFKC, so that it does not matter on which keyboard it was typed. */
    static String normalised(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC);
    }

    /**
     * Checks a new password.
     *
     * @param about what belongs to its owner and so is guessed first: sign-in name, name
     * @throws Denied saying what is wrong with it
     */
    static void check(String password, String... about) {
        var fault = fault(normalised(password), about);
        if (fault != null) {
            throw new Denied(new Denial.Unfit("password", fault));
        }
    }

    private static @Nullable String fault(String password, String... about) {
        long length = password.codePoints().count();
        if (length < SHORTEST) {
            return "The password has " + length + " characters: take 12 or more, such as four words in a row";
        } else if (length > LONGEST) {
            return "The password has " + length + " characters: take 200 at most";
        }
        var folded = Names.folded(password);
        if (folded.codePoints().distinct().count() < FEWEST_DIFFERENT || isRow(folded) || COMMON.contains(folded)) {
            return "The password is one of those that are guessed first: take another, such as four words in a row";
        }
        return isAbout(folded, about)
                ? "The password is little more than the sign-in name or the name: take one that has nothing to do with you"
                : null;
    }

    /** Whether each character follows the one before, as in a count or an alphabet. */
    private static boolean isRow(String folded) {
        var chars = folded.codePoints().toArray();
        int rows = 0;
        for (int i = 1; i < chars.length; i++) {
            rows += Math.abs(chars[i] - chars[i - 1]) <= 1 ? 1 : 0;
        }
        return rows >= chars.length - 3;
    }

    /** Whether too little is left of it without the words that belong to its owner. */
    private static boolean isAbout(String folded, String... about) {
        var rest = folded;
        for (var word : Stream.of(about)
                .flatMap(text -> Stream.concat(
                        Stream.of(Names.folded(text)),
                        Stream.of(Names.folded(text).split("[\\s@._-]+"))))
                .filter(word -> word.length() >= 3)
                .toList()) {
            rest = rest.replace(word, "");
        }
        return rest.length() < folded.length() && rest.length() < LONGEST_REST;
    }

    private static Set<String> common() {
        try (var lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(PasswordRules.class.getResourceAsStream("common-passwords.txt")),
                StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.isBlank()).collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
