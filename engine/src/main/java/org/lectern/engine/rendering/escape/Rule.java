package org.lectern.engine.rendering.escape;

/**
 * What keeps a value where it stands. Each of these alone keeps something out: a test leaves them out one by one and
 * sees that what must not appear in a page then does.
 */
enum Rule {
    /** {@code <} and {@code >} are written as references. */
    ANGLES,
    /** {@code &} is written as a reference, so that none in a value is decoded. */
    AMPERSAND,
    /** {@code "} is written as a reference. */
    DOUBLE_QUOTE,
    /** {@code '} is written as a reference. */
    SINGLE_QUOTE,
    /** U+0000, which the tokenizer drops or replaces, is replaced. */
    NUL,
    /** A whole address has a known scheme, or none. */
    SCHEME,
    /** A whole address does not begin with {@code //}. */
    HOST,
    /** A path has no backslash, which browsers read as a slash. */
    BACKSLASH,
    /** An address has no control character, some of which browsers leave out. */
    CONTROL,
    /** What continues an address is percent-encoded. */
    PART,
    /** What continues an address follows a beginning that says what it is. */
    BEGINNING,
    /** What continues an address does not choose its host or add to it. */
    AUTHORITY,
    /** A whole address in {@code srcset} has no comma, which could begin another. */
    CANDIDATE,
    /** Beside an address in {@code srcset} only a number is written. */
    DESCRIPTOR,
    /** In the name of a tag only a heading's level is written. */
    HEADING,
    /** Nothing is written among names of tags and attributes. */
    NAMES,
    /** Nothing is written as a value without quotes. */
    UNQUOTED,
    /** Nothing is written into handlers, styles and documents in attributes. */
    CODE,
    /** Nothing is written into scripts, style sheets and the like. */
    RAW_TEXT,
    /** Nothing is written into comments. */
    COMMENT
}
