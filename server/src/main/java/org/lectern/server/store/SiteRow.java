package org.lectern.server.store;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A host website.
 *
 * @param name in addresses: {@code [a-z][a-z0-9-]{0,39}}
 * @param version of its settings: 1, 2, ...
 * @param title for people
 * @param origins whose pages may embed what is saved for it, such as {@code https://www.example.edu}; empty: anyone's
 * @param spaces those that it reads; never empty, the first one's language and zone are its own unless it has others
 * @param theme that its fragments wear unless asked for another; null: the plain one
 * @param language null: that of its first space
 * @param zone null: that of its first space
 * @param pages by type, the address of an entry's page there, in which {@code {slug}} stands for its slug
 */
public record SiteRow(
        String name,
        long version,
        String title,
        List<String> origins,
        List<String> spaces,
        @Nullable String theme,
        @Nullable Locale language,
        @Nullable ZoneId zone,
        Map<String, String> pages,
        Instant changedAt) {

    public SiteRow {
        origins = List.copyOf(origins);
        spaces = List.copyOf(spaces);
        pages = Map.copyOf(pages);
    }
}
