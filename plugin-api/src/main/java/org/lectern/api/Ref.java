package org.lectern.api;

/**
 * A reference to an entry. In JSON {@code "event/01k3w..."}; the API also takes {@code "event/slug"}. Say with
 * {@link RefersTo} which types a field takes.
 *
 * @param type a type's name
 * @param id the entry's id, or its slug until Lectern has resolved it
 */
public record Ref(String type, String id) {

    /**
     * Reads {@code type/id}.
     *
     * @throws IllegalArgumentException if it is not two parts with a slash between
     */
    public static Ref parse(String text) {
        int slash = text.indexOf('/');
        if (slash < 1 || slash == text.length() - 1 || text.indexOf('/', slash + 1) >= 0) {
            throw new IllegalArgumentException("A reference is type/id, such as event/open-day, not \"" + text + "\"");
        }
        return new Ref(text.substring(0, slash), text.substring(slash + 1));
    }

    @Override
    public String toString() {
        return type + "/" + id;
    }
}
