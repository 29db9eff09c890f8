package org.lectern.server.delivery.json;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lectern.api.Query;
import org.lectern.engine.query.Position;

/**
 * What a reader of published content asks for; checked.
 *
 * @param query what to select; its limit is the size of a page
 * @param after where the page before ended; null for the first
 * @param fields names of the fields to show; empty means all
 * @param expand names of the reference fields that show the fields of what they refer to
 * @param language null if the space's own will do
 */
record ContentRequest(
        Query query,
        @Nullable Position after,
        Set<String> fields,
        Set<String> expand,
        @Nullable Locale language) {

    ContentRequest {
        fields = Set.copyOf(fields);
        expand = Set.copyOf(expand);
    }

    /** The names of the windows, as in {@code window=upcoming}. */
    static final List<String> WINDOWS = List.of("upcoming", "happening", "past");
}
