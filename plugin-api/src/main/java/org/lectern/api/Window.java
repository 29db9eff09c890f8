package org.lectern.api;

/** The part of time a query looks at. An entry happens in {@code [from, until)} of its {@link When}. */
public sealed interface Window {

    /** How results are ordered if the query does not say. */
    default Order naturalOrder() {
        return Order.by(Order.HAPPENS);
    }

    /** No matter when, or whether at all, it happens. */
    record Any() implements Window {
        @Override
        public Order naturalOrder() {
            return Order.by(Order.SORT_KEY);
        }
    }

    /** Not over yet: {@code until > now}. What is happening now is included. */
    record Upcoming() implements Window {}

    /** Begun and not over: {@code from <= now < until}. */
    record Happening() implements Window {}

    /** Over: {@code until <= now}. */
    record Past() implements Window {
        @Override
        public Order naturalOrder() {
            return Order.by(Order.HAPPENS).reversed();
        }
    }

    /**
     * Touching the days from {@code today + first} to {@code today + last}, both included, in the site's zone.
     * {@code new Days(0, 0)} is today, {@code new Days(0, 6)} a week from today.
     */
    record Days(int first, int last) implements Window {
        public Days {
            if (first > last) {
                throw new IllegalArgumentException("Days(" + first + ", " + last + ") ends before it begins");
            }
        }
    }
}
