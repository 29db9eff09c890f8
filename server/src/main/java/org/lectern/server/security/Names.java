package org.lectern.server.security;

import java.text.Normalizer;
import java.util.Locale;

/** What people and tokens are called, and what one signs in with. */
final class Names {

    private static final int LONGEST = 200;

    private Names() {}

    /** A sign-in name as it is compared: NFKC, case-folded. */
    static String folded(String signIn) {
        var folded = Normalizer.normalize(signIn.strip(), Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT);
        return Normalizer.normalize(folded, Normalizer.Form.NFKC);
    }

    /**
     * A sign-in name as it is shown.
     *
     * @throws Denied unless it has 2 to 200 characters, none of them a space
     */
    static String signIn(String text) {
        var stripped = text.strip();
        long length = folded(stripped).codePoints().count();
        if (length < 2 || length > LONGEST || !stripped.codePoints().allMatch(Names::isVisible)) {
            throw unfit(
                    "signIn", "A sign-in name has 2 to 200 characters and no space: an e-mail address or a short name");
        }
        return stripped;
    }

    /**
     * The name of a person or a token.
     *
     * @throws Denied unless it has 1 to 200 characters on one line
     */
    static String name(String text) {
        var stripped = text.strip();
        long length = stripped.codePoints().count();
        if (length < 1 || length > LONGEST || !stripped.codePoints().allMatch(c -> c == ' ' || isVisible(c))) {
            throw unfit("name", "A name has 1 to 200 characters on one line");
        }
        return stripped;
    }

    private static boolean isVisible(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }

    private static Denied unfit(String field, String sentence) {
        return new Denied(new Denial.Unfit(field, sentence));
    }
}
