package org.lectern.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands at the head of an entry's page beside what its {@link Card} and its time already say.
 *
 * @param categoryPath where the entry belongs, outermost first: {@code [People, Visitors]}; empty if unknown
 * @param subtitle one plain line under the title: {@code "role, affiliation"}
 * @param series what it is part of; the address is null where the series has no page
 * @param image the picture of the page; a lost one is null
 */
public record Header(
        List<String> categoryPath,
        @Nullable String subtitle,
        @Nullable Place location,
        @Nullable Link series,
        @Nullable Image image) {

    public Header {
        categoryPath = List.copyOf(categoryPath);
    }

    /** A header that adds nothing to the card. */
    public static Header none() {
        return new Header(List.of(), null, null, null, null);
    }
}
