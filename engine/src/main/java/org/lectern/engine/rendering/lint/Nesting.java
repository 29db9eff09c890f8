package org.lectern.engine.rendering.lint;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How deep a template is nested, found without a parser: a parser calls itself for each level, and a stack that
 * overflows says nothing about where.
 */
final class Nesting {

    /** More than any template needs, less than any stack holds. */
    static final int DEEPEST = 100;

    /** What is skipped comes first; a backslash takes its directive's meaning. */
    private static final Pattern TOKEN = Pattern.compile("(?s)##[^\r\n]*|#\\*.*?\\*#|#\\[\\[.*?\\]\\]#|\\\\+#?"
            + "|#\\{?(?<end>end)\\b|#\\{?(?<opens>if|foreach|macro|define|@\\w+)\\b|(?<bracket>[(\\[{])|(?<closing>[)\\]}])"
            + "|[!-]{100}");

    /** A directive that wants an {@code #end}. */
    record Opener(String name, int offset) {}

    private final Deque<Opener> directives = new ArrayDeque<>();
    private int brackets;
    private int tooDeep = -1;

    private Nesting() {}

    static Nesting of(String source) {
        var nesting = new Nesting();
        var tokens = TOKEN.matcher(source);
        while (nesting.tooDeep < 0 && tokens.find()) {
            nesting.take(tokens);
        }
        return nesting;
    }

    /** Where it becomes too deep; negative if it never does. */
    int tooDeep() {
        return tooDeep;
    }

    /** The innermost directive without an end. */
    Optional<Opener> open() {
        return Optional.ofNullable(directives.peek());
    }

    private void take(Matcher token) {
        if (token.group("opens") != null) {
            directives.push(new Opener(token.group("opens"), token.start()));
        } else if (token.group("end") != null) {
            directives.poll();
        } else if (token.group("bracket") != null) {
            brackets++;
        } else if (token.group("closing") != null) {
            brackets = Math.max(0, brackets - 1);
        }
        boolean row =
                token.group().length() >= DEEPEST && "!-".indexOf(token.group().charAt(0)) >= 0;
        if (row || directives.size() > DEEPEST || brackets > DEEPEST) {
            tooDeep = token.start();
        }
    }
}
