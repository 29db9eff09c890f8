package org.lectern.engine.rendering.escape;

/** Where in a page a value is about to be written; each place has a rule of its own. */
public enum Place {
    /** Text of an element. */
    TEXT,
    /** A quoted attribute value that is only text. */
    ATTRIBUTE,
    /** A quoted attribute value that is an address, such as {@code href}. */
    ADDRESS,
    /** {@code srcset}: addresses with descriptors. */
    CANDIDATES,
    /** Right after {@code <h} or {@code </h}. */
    HEADING,
    /** Nowhere a value can be made safe. */
    REFUSED
}
