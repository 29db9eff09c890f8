package org.lectern.api;

/** How something that happens in time stands at this moment. Computed from the clock and {@link State}, never stored. */
public enum Status {
    UPCOMING,
    NOW,
    PAST,
    CANCELLED,
    POSTPONED
}
