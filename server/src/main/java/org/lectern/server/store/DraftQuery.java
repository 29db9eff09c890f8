package org.lectern.server.store;

import org.jspecify.annotations.Nullable;

/**
 * A page of a list of drafts.
 *
 * @param after only what comes after this place; null for the first page
 */
public record DraftQuery(
        DraftFilter filter,
        DraftOrder order,
        boolean descending,
        @Nullable Place after,
        int limit) {

    /** What was changed last. */
    public static DraftQuery latest(DraftFilter filter, int limit) {
        return new DraftQuery(filter, DraftOrder.CHANGED, true, null, limit);
    }

    public DraftQuery by(DraftOrder other, boolean down) {
        return new DraftQuery(filter, other, down, null, limit);
    }

    public DraftQuery after(@Nullable Place place) {
        return new DraftQuery(filter, order, descending, place, limit);
    }

    /** The same with so many entries at most. */
    public DraftQuery upTo(int most) {
        return new DraftQuery(filter, order, descending, after, most);
    }

    /** The same with one entry more, which proves that there is another page. */
    public DraftQuery onePlus() {
        return upTo(limit + 1);
    }

    /**
     * A place in the order.
     *
     * @param value what is sorted by, a number as digits; null where there is nothing
     * @param id the entry's
     */
    public record Place(@Nullable String value, String id) {}
}
