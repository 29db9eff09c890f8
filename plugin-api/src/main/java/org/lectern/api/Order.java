package org.lectern.api;

/**
 * A sort order by a stored field. Entries without the field come last, in both directions.
 *
 * @param field a field as in {@link Condition#field()}, or one of the constants here
 */
public record Order(String field, boolean descending) {

    /** The type's own sort key, else the card's title. */
    public static final String SORT_KEY = "@sort";

    /** The start of what happens in time. */
    public static final String HAPPENS = "@happens";

    /** When the entry's current publication began. */
    public static final String PUBLISHED = "@published";

    /** The slug. */
    public static final String SLUG = "@slug";

    /** Ascending. */
    public static Order by(String field) {
        return new Order(field, false);
    }

    public Order reversed() {
        return new Order(field, !descending);
    }
}
