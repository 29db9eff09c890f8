package org.lectern.api;

import java.time.Instant;

/**
 * A value and the moment it stops being true.
 *
 * @param until exclusive; {@link Instant#MAX} if it holds for ever
 */
public record Lasting<V>(V value, Instant until) {

    /** A value that never changes. */
    public static <V> Lasting<V> forever(V value) {
        return new Lasting<>(value, Instant.MAX);
    }
}
