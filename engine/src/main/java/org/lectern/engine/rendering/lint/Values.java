package org.lectern.engine.rendering.lint;

import java.util.regex.Pattern;
import org.lectern.engine.rendering.escape.Place;
import org.lectern.engine.rendering.escape.TokenizerState;

/** Checks that each reference stands where the escaper has a rule for it. */
final class Values {

    private static final Pattern LEVEL = Pattern.compile("\\$!?\\{?heading\\.level\\((.*)\\)}?", Pattern.DOTALL);

    private final Mistakes mistakes;

    Values(Mistakes mistakes) {
        this.mistakes = mistakes;
    }

    /**
     * A reference is written.
     *
     * @param reference as it stands in the template
     * @param offset where it begins
     */
    void reference(Point point, String reference, int offset) {
        switch (point.tokenizer.state()) {
            case DATA -> {
                if (LEVEL.matcher(reference).matches()) {
                    add(Rule.HEADING, offset, reference, "is a heading's level; write it right after <h or </h");
                }
            }
            case TAG_OPEN, END_TAG_OPEN, DECLARATION_OPEN -> {
                add(
                        Rule.REFERENCE_AFTER_LESS_THAN,
                        offset,
                        reference,
                        "stands right after <, where it could name a tag; write &lt; or the name itself");
                odd(point);
            }
            case TAG_NAME -> tagName(point, reference, offset);
            case BEFORE_ATTRIBUTE_NAME, ATTRIBUTE_NAME, AFTER_ATTRIBUTE_NAME, AFTER_QUOTED_VALUE, SELF_CLOSING -> {
                add(
                        Rule.REFERENCE_AMONG_ATTRIBUTES,
                        offset,
                        reference,
                        "stands among the attributes of <" + point.tokenizer.tag()
                                + ">; write the attribute's name and put the value in quotes: title=\"" + reference
                                + "\"");
                name(point);
            }
            case BEFORE_ATTRIBUTE_VALUE -> {
                var name = point.tokenizer.attribute();
                add(
                        Rule.REFERENCE_UNQUOTED,
                        offset,
                        reference,
                        "is a value without quotes, which ends at the first space; write " + name + "=\"" + reference
                                + "\"");
                point.tokenizer.step('x');
            }
            case QUOTED_VALUE -> quoted(point, reference, offset);
            case UNQUOTED_VALUE, COMMENT, BOGUS_COMMENT, RAW_TEXT -> {
                // Refused where they begin.
            }
        }
    }

    private void tagName(Point point, String reference, int offset) {
        var level = LEVEL.matcher(reference);
        boolean afterH = point.tokenizer.tag().equals("h") && point.level.isEmpty();
        if (afterH && level.matches()) {
            point.level = "$heading.level(" + level.group(1) + ")";
            // Any level will do.
            point.tokenizer.add("1");
        } else if (afterH) {
            add(
                    Rule.HEADING,
                    offset,
                    reference,
                    "is no heading's level; after h write $heading.level(0), and $heading.level(1) for one below");
            odd(point);
        } else {
            add(
                    Rule.REFERENCE_IN_TAG_NAME,
                    offset,
                    reference,
                    "stands in the name of a tag; choose the element with #if, or write h$heading.level(0)");
            odd(point);
        }
    }

    private void quoted(Point point, String reference, int offset) {
        if (LEVEL.matcher(reference).matches()) {
            add(Rule.HEADING, offset, reference, "is a heading's level; write it right after <h or </h");
        } else if (point.place == Place.REFUSED && !point.oddAttribute) {
            add(
                    Rule.REFERENCE_IN_ATTRIBUTE,
                    offset,
                    reference,
                    "stands in " + point.tokenizer.attribute()
                            + ", which is more than text or an address; write its value into the template");
        }
        point.append(String.valueOf(Way.REFERENCE));
    }

    /** The tag's name is unknown, and so nothing can be said of it. */
    private static void odd(Point point) {
        if (point.tokenizer.state() == TokenizerState.DECLARATION_OPEN) {
            point.tokenizer.step('x');
            return;
        } else if (point.tokenizer.state() != TokenizerState.TAG_NAME) {
            point.tokenizer.step('x');
            point.beginTag();
        }
        point.oddTag = true;
    }

    private static void name(Point point) {
        if (point.tokenizer.state() != TokenizerState.ATTRIBUTE_NAME) {
            point.tokenizer.step(' ');
            point.tokenizer.step('x');
        }
        point.oddAttribute = true;
    }

    private void add(Rule rule, int offset, String reference, String sentence) {
        mistakes.add(rule, offset, reference + " " + sentence);
    }
}
