package org.lectern.server.store;

import java.net.URI;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where an entry was taken from.
 *
 * @param source the kind of source, such as {@code page}
 * @param externalId its identity there, such as host and path of its address
 * @param address absolute; null if it has none
 * @param importedRevision the last revision that the source brought; null while it brought only a mention
 * @param captured the day it was read there; null if that is not known
 */
public record OriginRow(
        String entry,
        String space,
        String type,
        String source,
        String externalId,
        @Nullable URI address,
        @Nullable String importedRevision,
        @Nullable LocalDate captured) {}
