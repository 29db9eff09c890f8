package org.lectern.api;

import jakarta.json.JsonObject;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;

/**
 * Trait of a {@link ContentType} whose entries can come from captured web pages: Markdown files with front matter.
 *
 * @param <T> the content
 */
public interface ImportsPages<T> {

    /** The values of a page's {@code category} that it takes, in lower case: {@code [event, events]}. */
    Set<String> categories();

    /**
     * What the page says, as a document of this type. What it has no field for belongs into a body or a description:
     * no line of content may get lost.
     *
     * @throws RefusedPage if the page cannot become an entry of this type
     */
    Imported document(Page page);

    /**
     * What is known of an entry that a page only mentions, as a document of this type. Keep it to what the mention
     * says; the entry's own page fills it later. By default {@link Mention#document()}. Fields that the type does not
     * have are left out, so a type with a {@code title} need not override it.
     *
     * @param zone the zone of the page that mentions it
     */
    default JsonObject stub(Mention mention, ZoneId zone) {
        return mention.document();
    }

    /**
     * The categories of other pages that its pages point to, in lower case, each with the name of the type that such a
     * page is: {@code {series=series, people=person}}. Stubs of them are kept under that name also before the type is
     * installed; once a type takes the category, it decides.
     */
    default Map<String, String> mentions() {
        return Map.of();
    }
}
