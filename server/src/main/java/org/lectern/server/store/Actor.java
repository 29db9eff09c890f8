package org.lectern.server.store;

/**
 * Who does something.
 *
 * @param kind {@code user}, {@code token}, {@code import}, {@code system} or {@code clock}
 * @param id stays the same when the name changes
 * @param name as it is now; kept as it was with everything the actor does
 */
public record Actor(String kind, String id, String name) {

    /** Lectern itself. */
    public static final Actor SYSTEM = new Actor("system", "lectern", "Lectern");

    /** Time alone. What it did is no proof of what time it is: the clock may have been wrong. */
    public static final Actor CLOCK = new Actor("clock", "clock", "Clock");
}
