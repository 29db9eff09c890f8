package org.lectern.engine.rendering.widget;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What the CSS of widgets and themes may not contain, since it goes into pages that are not ours. */
final class Css {

    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Set<String> BANNED = Set.of("@import", "url(", "expression(", "<", "@charset", "@namespace");

    /** At-rules that hold rules. */
    private static final Set<String> GROUPS = Set.of("@media", "@supports", "@container", "@layer");

    private Css() {}

    /** What is wrong with the text whatever it is for; a sentence. */
    static Optional<String> banned(String css) {
        var text = COMMENT.matcher(css).replaceAll(" ").toLowerCase(Locale.ROOT);
        return BANNED.stream()
                .filter(text::contains)
                .sorted()
                .findFirst()
                .map(word -> "CSS of a widget or theme cannot contain " + word);
    }

    /** A selector that reaches beyond the widget; a sentence. */
    static Optional<String> unscoped(String css, String prefix) {
        return unscopedRules(COMMENT.matcher(css).replaceAll(" "), prefix);
    }

    private static Optional<String> unscopedRules(String rules, String prefix) {
        int at = 0;
        while (at < rules.length()) {
            int open = rules.indexOf('{', at);
            if (open < 0) {
                return rules.substring(at).isBlank() ? Optional.empty() : Optional.of("a rule has no { … }");
            }
            int close = closing(rules, open);
            if (close < 0) {
                return Optional.of("a { has no }");
            }
            var head = rules.substring(at, open).strip();
            var problem = head.startsWith("@")
                    ? atRule(head, rules.substring(open + 1, close), prefix)
                    : selectors(head, prefix);
            if (problem.isPresent()) {
                return problem;
            }
            at = close + 1;
        }
        return Optional.empty();
    }

    private static Optional<String> atRule(String head, String body, String prefix) {
        var name = head.split("[\\s(]", 2)[0].toLowerCase(Locale.ROOT);
        if (GROUPS.contains(name)) {
            return unscopedRules(body, prefix);
        } else if (name.equals("@keyframes")
                && head.substring(name.length()).strip().startsWith(prefix.substring(1))) {
            return Optional.empty();
        }
        return Optional.of(
                name.equals("@keyframes")
                        ? "the name of @keyframes begins with " + prefix.substring(1)
                        : "CSS of a widget cannot contain " + name);
    }

    private static Optional<String> selectors(String head, String prefix) {
        int depth = 0;
        int start = 0;
        for (int i = 0; i <= head.length(); i++) {
            char c = i == head.length() ? ',' : head.charAt(i);
            if (c == '(') {
                depth++;
            } else if (c == ')') {
                depth--;
            } else if (c == ',' && (depth == 0 || i == head.length())) {
                var selector = head.substring(start, i).strip();
                if (!scoped(selector, prefix)) {
                    return Optional.of("the selector \"" + selector + "\" does not begin with " + prefix);
                }
                start = i + 1;
            }
        }
        return Optional.empty();
    }

    private static boolean scoped(String selector, String prefix) {
        return selector.startsWith(prefix) || selector.startsWith(".lectern" + prefix);
    }

    private static int closing(String text, int open) {
        int depth = 0;
        for (int i = open; i < text.length(); i++) {
            if (text.charAt(i) == '{') {
                depth++;
            } else if (text.charAt(i) == '}' && --depth == 0) {
                return i;
            }
        }
        return -1;
    }
}
