package org.lectern.engine.rendering.escape;

import java.util.Locale;
import java.util.Set;

/**
 * Follows the text of a page through the states of the HTML tokenizer
 * (<a href="https://html.spec.whatwg.org/multipage/parsing.html#tokenization">HTML, 13.2.5</a>), as far as they decide
 * what a value written next would mean. States that differ only in parse errors are one here. Not for several threads.
 */
public final class Tokenizer {

    /** Elements whose content is not markup: RAWTEXT, RCDATA, script data and PLAINTEXT. */
    private static final Set<String> RAW = Set.of(
            "script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes", "noscript", "plaintext");

    private TokenizerState state = TokenizerState.DATA;
    private final StringBuilder tag = new StringBuilder();
    private final StringBuilder attribute = new StringBuilder();
    private final StringBuilder value = new StringBuilder();
    private final StringBuilder tail = new StringBuilder();
    private boolean end;
    private char quote;
    private int heading;

    /** In raw text of which no end is known. */
    private boolean endless;

    /** At the beginning of a page, in text. */
    public Tokenizer() {}

    /** Where another one is; from now on the two go their own ways. */
    public Tokenizer(Tokenizer other) {
        state = other.state;
        tag.append(other.tag);
        attribute.append(other.attribute);
        value.append(other.value);
        tail.append(other.tail);
        end = other.end;
        quote = other.quote;
        heading = other.heading;
        endless = other.endless;
    }

    /** Moves on over text of the template. */
    public void read(String text) {
        int i = 0;
        while (i < text.length()) {
            i = skip(text, i);
            if (i < text.length()) {
                step(text.charAt(i));
                i++;
            }
        }
    }

    /** Most of a page is text and quoted values: only what ends them is looked for. */
    private int skip(String text, int from) {
        boolean quoted = state == TokenizerState.QUOTED_VALUE;
        if (!quoted && state != TokenizerState.DATA) {
            return from;
        }
        int found = text.indexOf(quoted ? quote : '<', from);
        int end = found < 0 ? text.length() : found;
        if (quoted) {
            value.append(text, from, end);
        }
        return end;
    }

    /** Remembers what a value adds to the attribute it stands in: the characters it means, not those written. */
    public void add(String meant) {
        if (state == TokenizerState.QUOTED_VALUE) {
            value.append(meant);
        } else if (state == TokenizerState.TAG_NAME) {
            tag.append(meant);
        }
    }

    /** Where a value written now would stand. */
    public Place place() {
        return switch (state) {
            case DATA -> Place.TEXT;
            case TAG_NAME -> tag.length() == 1 && tag.charAt(0) == 'h' ? Place.HEADING : Place.REFUSED;
            case QUOTED_VALUE -> Attributes.place(attribute.toString());
            default -> Place.REFUSED;
        };
    }

    /** The place in words, for a sentence: "… stands in the name of a tag". */
    public String words() {
        return switch (state) {
            case DATA -> "in text";
            case TAG_OPEN, END_TAG_OPEN, DECLARATION_OPEN -> "right after <";
            case TAG_NAME -> "in the name of a tag";
            case BEFORE_ATTRIBUTE_NAME, ATTRIBUTE_NAME, AFTER_ATTRIBUTE_NAME, AFTER_QUOTED_VALUE, SELF_CLOSING ->
                "among the attributes of <" + tag + ">, not in a value";
            case BEFORE_ATTRIBUTE_VALUE, UNQUOTED_VALUE -> "in the value of " + attribute + " without quotes";
            case QUOTED_VALUE -> "in the value of " + attribute;
            case COMMENT, BOGUS_COMMENT -> "in a comment";
            case RAW_TEXT -> "inside <" + tag + ">";
        };
    }

    /** The rule that a value written now would break; asked only where it is refused. */
    Rule broken() {
        return switch (state) {
            case BEFORE_ATTRIBUTE_VALUE, UNQUOTED_VALUE -> Rule.UNQUOTED;
            case QUOTED_VALUE -> Rule.CODE;
            case COMMENT, BOGUS_COMMENT -> Rule.COMMENT;
            case RAW_TEXT -> Rule.RAW_TEXT;
            default -> Rule.NAMES;
        };
    }

    /** The state it is in. */
    public TokenizerState state() {
        return state;
    }

    /** Whether the current or last tag is an end tag. */
    public boolean inEndTag() {
        return end;
    }

    /** The name of the current or last tag as far as it was read, in lower case; in raw text that of its element. */
    public String tag() {
        return tag.toString();
    }

    /** The name of the current or last attribute as far as it was read, in lower case. */
    public String attribute() {
        return attribute.toString();
    }

    /** Whether text that follows means the same in both, but for what the attribute's value so far says. */
    public boolean meansTheSame(Tokenizer other) {
        return state.likeBefore() == other.state.likeBefore()
                && (state == TokenizerState.DATA || (end == other.end && tag().equals(other.tag())))
                && (!state.inAttribute() || attribute().equals(other.attribute()))
                && (state != TokenizerState.QUOTED_VALUE || quote == other.quote);
    }

    /** What the current attribute's value means so far. */
    String value() {
        return value.toString();
    }

    /** The quote that the current attribute's value is in. */
    char quote() {
        return quote;
    }

    /** Forgets what the current attribute's value means so far. */
    void startValueAgain() {
        value.setLength(0);
    }

    /** The level of the last heading that began; 0 if there was none. */
    int heading() {
        return heading;
    }

    /** Moves on by one character of the template. */
    public void step(char c) {
        switch (state) {
            case DATA -> state = c == '<' ? TokenizerState.TAG_OPEN : TokenizerState.DATA;
            case TAG_OPEN -> tagOpen(c);
            case END_TAG_OPEN -> endTagOpen(c);
            case TAG_NAME -> tagName(c);
            case BEFORE_ATTRIBUTE_NAME, SELF_CLOSING, AFTER_QUOTED_VALUE -> beforeAttributeName(c);
            case ATTRIBUTE_NAME -> attributeName(c);
            case AFTER_ATTRIBUTE_NAME -> afterAttributeName(c);
            case BEFORE_ATTRIBUTE_VALUE -> beforeAttributeValue(c);
            case QUOTED_VALUE -> quotedValue(c);
            case UNQUOTED_VALUE -> unquotedValue(c);
            case DECLARATION_OPEN -> declarationOpen(c);
            case COMMENT -> comment(c);
            case BOGUS_COMMENT -> state = c == '>' ? TokenizerState.DATA : TokenizerState.BOGUS_COMMENT;
            case RAW_TEXT -> rawText(c);
        }
    }

    private void tagOpen(char c) {
        end = false;
        if (c == '!') {
            tail.setLength(0);
            state = TokenizerState.DECLARATION_OPEN;
        } else if (c == '/') {
            state = TokenizerState.END_TAG_OPEN;
        } else if (letter(c)) {
            beginTag(c);
        } else if (c == '?') {
            state = TokenizerState.BOGUS_COMMENT;
        } else {
            state = TokenizerState.DATA;
            step(c);
        }
    }

    private void endTagOpen(char c) {
        if (letter(c)) {
            end = true;
            beginTag(c);
        } else {
            state = c == '>' ? TokenizerState.DATA : TokenizerState.BOGUS_COMMENT;
        }
    }

    private void beginTag(char c) {
        tag.setLength(0);
        tag.append(lower(c));
        state = TokenizerState.TAG_NAME;
    }

    private void tagName(char c) {
        if (space(c)) {
            state = TokenizerState.BEFORE_ATTRIBUTE_NAME;
        } else if (c == '/') {
            state = TokenizerState.SELF_CLOSING;
        } else if (c == '>') {
            endOfTag();
        } else {
            tag.append(lower(c));
        }
    }

    private void beforeAttributeName(char c) {
        if (space(c)) {
            state = TokenizerState.BEFORE_ATTRIBUTE_NAME;
        } else if (c == '/') {
            state = TokenizerState.SELF_CLOSING;
        } else if (c == '>') {
            endOfTag();
        } else {
            attribute.setLength(0);
            attribute.append(lower(c));
            state = TokenizerState.ATTRIBUTE_NAME;
        }
    }

    private void attributeName(char c) {
        if (c == '=') {
            value.setLength(0);
            state = TokenizerState.BEFORE_ATTRIBUTE_VALUE;
        } else if (space(c)) {
            state = TokenizerState.AFTER_ATTRIBUTE_NAME;
        } else if (c == '/' || c == '>') {
            beforeAttributeName(c);
        } else {
            attribute.append(lower(c));
        }
    }

    private void afterAttributeName(char c) {
        if (c == '=') {
            value.setLength(0);
            state = TokenizerState.BEFORE_ATTRIBUTE_VALUE;
        } else if (!space(c)) {
            beforeAttributeName(c);
        }
    }

    private void beforeAttributeValue(char c) {
        if (c == '"' || c == '\'') {
            quote = c;
            state = TokenizerState.QUOTED_VALUE;
        } else if (c == '>') {
            endOfTag();
        } else if (!space(c)) {
            state = TokenizerState.UNQUOTED_VALUE;
        }
    }

    private void quotedValue(char c) {
        if (c == quote) {
            state = TokenizerState.AFTER_QUOTED_VALUE;
        } else {
            value.append(c);
        }
    }

    private void unquotedValue(char c) {
        if (space(c)) {
            state = TokenizerState.BEFORE_ATTRIBUTE_NAME;
        } else if (c == '>') {
            endOfTag();
        }
    }

    private void declarationOpen(char c) {
        tail.append(c);
        if (tail.length() == 2 && tail.charAt(1) == '-') {
            state = TokenizerState.COMMENT;
        } else if (c == '>') {
            state = TokenizerState.DATA;
        } else if (c != '-') {
            state = TokenizerState.BOGUS_COMMENT;
        }
    }

    /** The dashes that open a comment can close it too: {@code <!-->} is a whole one. */
    private void comment(char c) {
        tail.append(c);
        int length = tail.length();
        if (c == '>' && (endsWith("-->") || endsWith("--!>"))) {
            state = TokenizerState.DATA;
        } else if (length > 4) {
            tail.delete(0, length - 4);
        }
    }

    private boolean endsWith(String text) {
        int from = tail.length() - text.length();
        return from >= 0 && tail.indexOf(text, from) == from;
    }

    private void endOfTag() {
        var name = tag.toString();
        tail.setLength(0);
        if (!end && name.length() == 2 && name.charAt(0) == 'h' && name.charAt(1) >= '1' && name.charAt(1) <= '6') {
            heading = name.charAt(1) - '0';
        }
        state = !end && RAW.contains(name) ? TokenizerState.RAW_TEXT : TokenizerState.DATA;
    }

    /** PLAINTEXT never ends, and after a comment begins in a script it takes more than an end tag, 13.2.5.20. */
    private void rawText(char c) {
        endless |= tag.indexOf("plaintext") == 0;
        if (endless) {
            return;
        }
        if (c == '<') {
            tail.setLength(0);
        }
        tail.append(c);
        endless = tag.indexOf("script") == 0 && tail.indexOf("<!--") == 0;
        var closing = "</" + tag;
        if (tail.length() == closing.length() + 1
                && tail.substring(0, closing.length()).toLowerCase(Locale.ROOT).equals(closing)
                && (space(c) || c == '/' || c == '>')) {
            end = true;
            state = TokenizerState.TAG_NAME;
            step(c);
        } else if (tail.length() > closing.length()) {
            tail.setLength(0);
        }
    }

    private static boolean letter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    /** Letters of ASCII alone have a lower case here. */
    private static char lower(char c) {
        return c >= 'A' && c <= 'Z' ? (char) (c | 0x20) : c;
    }

    private static boolean space(char c) {
        return c == ' ' || c == '\n' || c == '\t' || c == '\f' || c == '\r';
    }
}
