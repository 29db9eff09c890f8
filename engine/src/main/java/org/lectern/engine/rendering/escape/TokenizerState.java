package org.lectern.engine.rendering.escape;

/**
 * States of the HTML tokenizer (<a href="https://html.spec.whatwg.org/multipage/parsing.html#tokenization">HTML,
 * 13.2.5</a>). Those that differ only in parse errors are one.
 */
public enum TokenizerState {
    /** Text, 13.2.5.1. */
    DATA,
    /** After {@code <}, 13.2.5.6. */
    TAG_OPEN,
    /** After {@code </}, 13.2.5.7. */
    END_TAG_OPEN,
    /** 13.2.5.8. */
    TAG_NAME,
    /** 13.2.5.32. */
    BEFORE_ATTRIBUTE_NAME,
    /** 13.2.5.33. */
    ATTRIBUTE_NAME,
    /** 13.2.5.34. */
    AFTER_ATTRIBUTE_NAME,
    /** After {@code =}, 13.2.5.35. */
    BEFORE_ATTRIBUTE_VALUE,
    /** In double or single quotes, 13.2.5.36 and 13.2.5.37. */
    QUOTED_VALUE,
    /** 13.2.5.38. */
    UNQUOTED_VALUE,
    /** Right after the closing quote, 13.2.5.39. */
    AFTER_QUOTED_VALUE,
    /** After {@code /} in a tag, 13.2.5.40. */
    SELF_CLOSING,
    /** After {@code <!}, 13.2.5.42. */
    DECLARATION_OPEN,
    /** 13.2.5.43 to 13.2.5.52. */
    COMMENT,
    /** What is no comment and yet read as one, 13.2.5.41. */
    BOGUS_COMMENT,
    /** Inside an element whose content is not markup: 13.2.5.2 to 13.2.5.5 and what follows from them. */
    RAW_TEXT;

    /** The state that goes on in the same way: behind a quote everything is as before the name of an attribute. */
    TokenizerState likeBefore() {
        return this == AFTER_QUOTED_VALUE ? BEFORE_ATTRIBUTE_NAME : this;
    }

    /** Whether names of attributes can follow, at least behind a space: in a tag, and not in a value. */
    public boolean amongAttributes() {
        return switch (this) {
            case TAG_NAME, BEFORE_ATTRIBUTE_NAME, ATTRIBUTE_NAME, AFTER_ATTRIBUTE_NAME, AFTER_QUOTED_VALUE -> true;
            default -> false;
        };
    }

    /** Whether an attribute has begun and is not over. */
    public boolean inAttribute() {
        return switch (this) {
            case ATTRIBUTE_NAME, AFTER_ATTRIBUTE_NAME, BEFORE_ATTRIBUTE_VALUE, QUOTED_VALUE, UNQUOTED_VALUE -> true;
            default -> false;
        };
    }
}
