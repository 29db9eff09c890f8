package org.lectern.api;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * How any entry looks in a list, a search hit, a feed, a share bar.
 *
 * @param title plain text, not empty
 * @param kicker a short line above the title, such as the kind of news
 * @param summary plain text of a sentence or two
 * @param link where a click leads; null means the entry's own address, filled in by Lectern
 */
public record Card(
        String title,
        @Nullable String kicker,
        @Nullable String summary,
        @Nullable Image image,
        @Nullable When when,
        @Nullable URI link) {

    /** A card with nothing but a title. */
    public static Card of(String title) {
        return new Card(title, null, null, null, null, null);
    }

    public Card withKicker(@Nullable String text) {
        return new Card(title, text, summary, image, when, link);
    }

    public Card withSummary(@Nullable String text) {
        return new Card(title, kicker, text, image, when, link);
    }

    public Card withImage(@Nullable Image picture) {
        return new Card(title, kicker, summary, picture, when, link);
    }

    public Card withWhen(@Nullable When time) {
        return new Card(title, kicker, summary, image, time, link);
    }

    public Card withLink(@Nullable URI address) {
        return new Card(title, kicker, summary, image, when, address);
    }
}
