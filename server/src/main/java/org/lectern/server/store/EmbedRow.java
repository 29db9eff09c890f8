package org.lectern.server.store;

import java.net.URI;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A widget with its parameters, saved for a site.
 *
 * @param id 12 random characters of Crockford's base 32, lower case: it stands in host pages, so it is never used again
 * @param version 1, 2, ...
 * @param site the name of its site
 * @param name for people
 * @param parameters as in an address
 * @param fallback what stands for it where it cannot be shown; null: a link to its entry, if it has one
 * @param retired whether it answers with its fallback from now on
 */
public record EmbedRow(
        String id,
        long version,
        String site,
        String name,
        String widget,
        Map<String, String> parameters,
        @Nullable Fallback fallback,
        boolean retired,
        Instant changedAt) {

    public EmbedRow {
        parameters = Map.copyOf(parameters);
    }

    /** The same, retired. */
    public EmbedRow retire() {
        return new EmbedRow(id, version, site, name, widget, parameters, fallback, true, changedAt);
    }

    /**
     * Words of one's own.
     *
     * @param address where they lead; null: nowhere
     */
    public record Fallback(String text, @Nullable URI address) {}
}
