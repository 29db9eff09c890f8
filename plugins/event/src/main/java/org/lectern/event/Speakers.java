package org.lectern.event;

import jakarta.json.JsonObject;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lectern.api.Fields;
import org.lectern.api.Page;

/** Whom a biography is about, if it opens with a linked name. */
final class Speakers {

    private static final Pattern LINKED_NAME = Pattern.compile("\\[([^\\[\\]]+)]\\(([^()\\s]+)\\)");
    private static final Pattern NAME_AND_AFFILIATION =
            Pattern.compile("([^()]+)\\(([^()]+)\\) \u2013 .*", Pattern.DOTALL);

    private Speakers() {}

    static Optional<JsonObject> opening(String biography, Page page) {
        var opening = LINKED_NAME.matcher(biography);
        if (!opening.lookingAt()) {
            return Optional.empty();
        }
        var name = plain(opening.group(1));
        return page.resolve(opening.group(2)).map(link -> new Fields()
                .put("name", name)
                .put("link", link.toString())
                .put("affiliation", affiliation(name, page.title()))
                .object());
    }

    private static @Nullable String affiliation(String name, String title) {
        var parts = NAME_AND_AFFILIATION.matcher(plain(title));
        return parts.matches() && parts.group(1).strip().equalsIgnoreCase(name)
                ? parts.group(2).strip()
                : null;
    }

    private static String plain(String text) {
        return text.replaceAll("[\\s\\u00a0]+", " ").strip();
    }
}
