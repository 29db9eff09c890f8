package org.lectern.engine.rendering.lint;

/**
 * One way in which an open tag can be written, of those that branches make; only what a rule asks for is kept.
 *
 * @param rel the value of {@code rel}, references as {@link #REFERENCE}
 * @param target the value of {@code target}
 * @param value the current attribute's value so far, if it is one of these or an address
 */
record Way(String rel, String target, String value) {

    /** Stands for a reference; a private-use character, which no template needs. */
    static final char REFERENCE = '\uE000';

    static final Way FIRST = new Way("", "", "");

    Way then(String more) {
        return new Way(rel, target, value + more);
    }

    /** The attribute is over. */
    Way named(String attribute) {
        return switch (attribute) {
            case "rel" -> new Way(value, target, "");
            case "target" -> new Way(rel, value, "");
            default -> new Way(rel, target, "");
        };
    }
}
