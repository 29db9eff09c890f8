package org.lectern.engine.rendering.lint;

import org.lectern.engine.rendering.escape.TokenizerState;

/**
 * Reads the text of a template through the tokenizer that the escaper uses, and checks what it becomes
 * (<a href="https://html.spec.whatwg.org/multipage/parsing.html#tokenization">HTML, 13.2.5</a>).
 */
final class Markup {

    private final Mistakes mistakes;
    private final Tags tags;

    Markup(Mistakes mistakes, Tags tags) {
        this.mistakes = mistakes;
        this.tags = tags;
    }

    /** @param offset where the text begins in the source */
    void read(Point point, String text, int offset) {
        var value = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (point.apartFrom >= 0) {
                apart(point, c);
            }
            var before = point.tokenizer.state();
            point.tokenizer.step(c);
            var after = point.tokenizer.state();
            if (before == TokenizerState.QUOTED_VALUE && after == before) {
                value.append(c);
            } else if (after != before || after == TokenizerState.TAG_OPEN) {
                point.append(value.toString());
                value.setLength(0);
                leave(point, before, after);
                enter(point, before, after, offset + i);
            }
        }
        point.append(value.toString());
    }

    /** Behind branches that left a name and none. */
    private void apart(Point point, char c) {
        boolean space = " \t\n\f\r".indexOf(c) >= 0;
        if (c == '=' || (!space && !point.apart && c != '>' && c != '/')) {
            mistakes.add(
                    Rule.BRANCH_CONTEXT,
                    point.apartFrom,
                    "what follows this directive goes on with a name in one branch and not in the other; write whole"
                            + " attributes into branches, and a space behind");
        }
        point.apart = true;
        if (!space) {
            point.apartFrom = -1;
        }
    }

    private void leave(Point point, TokenizerState before, TokenizerState after) {
        switch (before) {
            case ATTRIBUTE_NAME -> tags.attribute(point);
            case QUOTED_VALUE -> tags.value(point);
            case BEFORE_ATTRIBUTE_VALUE -> {
                if (after == TokenizerState.DATA) {
                    unquoted(point);
                }
            }
            case END_TAG_OPEN, DECLARATION_OPEN -> {
                if (after == TokenizerState.DATA) {
                    declaration(point);
                }
            }
            default -> {
                // Says nothing by itself.
            }
        }
    }

    private void enter(Point point, TokenizerState before, TokenizerState after, int at) {
        switch (after) {
            case TAG_OPEN -> point.tagAt = at;
            case TAG_NAME -> point.beginTag();
            case ATTRIBUTE_NAME -> {
                point.attributeAt = at;
                point.oddAttribute = false;
            }
            case QUOTED_VALUE -> {
                point.valueAt = at + 1;
                point.place = point.tokenizer.place();
            }
            case UNQUOTED_VALUE -> unquoted(point);
            case COMMENT ->
                mistakes.add(
                        Rule.COMMENT,
                        point.tagAt,
                        "a comment of HTML reaches every visitor; write ## in front of it instead");
            case BOGUS_COMMENT -> declaration(point);
            case DATA, RAW_TEXT -> {
                if (inTag(before)) {
                    tags.tag(point, before == TokenizerState.SELF_CLOSING);
                }
            }
            default -> {
                // Says nothing by itself.
            }
        }
    }

    private void unquoted(Point point) {
        mistakes.add(
                Rule.UNQUOTED,
                point.attributeAt,
                "the value of " + point.tokenizer.attribute() + " has no quotes; write " + point.tokenizer.attribute()
                        + "=\"…\"");
    }

    private void declaration(Point point) {
        mistakes.add(
                Rule.DECLARATION,
                point.tagAt,
                "browsers read this as a comment; remove it, and write &lt; where < is meant");
    }

    private static boolean inTag(TokenizerState state) {
        return switch (state) {
            case TAG_NAME,
                    BEFORE_ATTRIBUTE_NAME,
                    ATTRIBUTE_NAME,
                    AFTER_ATTRIBUTE_NAME,
                    BEFORE_ATTRIBUTE_VALUE,
                    UNQUOTED_VALUE,
                    AFTER_QUOTED_VALUE,
                    SELF_CLOSING,
                    RAW_TEXT -> true;
            default -> false;
        };
    }
}
