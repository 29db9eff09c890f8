package org.lectern.server.delivery.fragment;

import org.jspecify.annotations.Nullable;
import org.lectern.engine.rendering.escape.Addresses;
import org.lectern.server.delivery.Markup;

/**
 * What stands in a page where a fragment cannot be had. It is not of the class of links that pages have beside a fragment,
 * which style sheets hide beside what Lectern answers.
 */
final class Fallback {

    private Fallback() {}

    /**
     * A line that leads somewhere.
     *
     * @param address null: nowhere; so does one that may not stand in a page
     */
    static String link(String text, @Nullable String address) {
        var words = Markup.escaped(text);
        var inside = address == null
                ? words
                : Addresses.safe(address)
                        .map(safe -> "<a href=\"" + Markup.escaped(safe) + "\">" + words + "</a>")
                        .orElse(words);
        return "<p class=\"lectern-instead\">" + inside + "</p>\n";
    }
}
