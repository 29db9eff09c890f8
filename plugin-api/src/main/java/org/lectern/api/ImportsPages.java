package org.lectern.api;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.ZoneId;
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
     * says; the entry's own page fills it later. By default {@code title} and {@code link}, and if the mention has them
     * {@code published}, the day beside it, and {@code label}; also for pages whose type is not installed, so a type to
     * come that names its fields so can read what was kept before it.
     *
     * @param zone the zone of the page that mentions it
     */
    default JsonObject stub(Mention mention, ZoneId zone) {
        var document = Json.createObjectBuilder().add("title", mention.title());
        if (mention.date() != null) {
            document.add("published", mention.date().toString());
        }
        if (mention.label() != null) {
            document.add("label", mention.label());
        }
        return document.add("link", mention.address().toString()).build();
    }
}
