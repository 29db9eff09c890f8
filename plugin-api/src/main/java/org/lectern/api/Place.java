package org.lectern.api;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Where something happens. A part that is not known is null, never a guess.
 *
 * @param name as it is said: {@code "Harper Hall, Room 3"}, {@code "Online"}
 * @param address the postal address in one line or several
 * @param virtualLink where to join from afar
 */
public record Place(
        @Nullable String name,
        @Nullable String address,
        @Nullable URI virtualLink) {}
