package org.lectern.server.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The last that was said about a draft before it is public.
 *
 * @param revision the one that was submitted
 * @param waiting whether it waits to be approved; else it was sent back
 * @param by who submitted it, or who sent it back
 * @param comment theirs; null if there is none
 */
public record ReviewRow(
        String entry,
        String revision,
        boolean waiting,
        Actor by,
        Instant at,
        @Nullable String comment) {}
