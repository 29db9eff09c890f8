package org.lectern.server.delivery.json;

import static org.lectern.server.http.JsonParts.JSON;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.Set;
import java.util.function.Predicate;
import org.lectern.api.Card;
import org.lectern.api.Entry;
import org.lectern.api.Markdown;
import org.lectern.api.Ref;
import org.lectern.engine.model.Languages;
import org.lectern.engine.model.Showing;
import org.lectern.engine.query.Published;
import org.lectern.engine.rendering.text.RichText;
import org.lectern.engine.tracking.TrackedReading;
import org.lectern.engine.type.Type;
import org.lectern.engine.type.Types;
import org.lectern.server.delivery.Addresses;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes entries as the content API shows them. For one response. */
final class EntryJson {

    private static final Logger LOG = LoggerFactory.getLogger(EntryJson.class);

    private final Types types;
    private final TrackedReading reading;
    private final Languages languages;
    private final Addresses addresses;
    private final RichText richText;

    EntryJson(Types types, TrackedReading reading, Languages languages, Addresses addresses, RichText richText) {
        this.richText = richText;
        this.types = types;
        this.reading = reading;
        this.languages = languages;
        this.addresses = addresses;
    }

    /**
     * The envelope of an entry: {@code type, slug, id, language, revision, published, stub, links, fields}.
     *
     * @param fields names of the fields to show; empty means all
     * @param expand names of the reference fields that show the fields of what they refer to
     */
    JsonObject envelope(Published published, Set<String> fields, Set<String> expand) {
        var links = JSON.createObjectBuilder()
                .add("self", addresses.content(published).toString())
                .add("source", published.source() == null ? JsonValue.NULL : text(published.source()));
        return JSON.createObjectBuilder()
                .add("type", published.type())
                .add("slug", published.slug())
                .add("id", published.id())
                .add("language", language(published))
                .add("revision", published.revision())
                .add("published", published.visibleFrom().toString())
                .add("stub", published.stub())
                .add("links", links)
                .add("fields", fields(published, name -> fields.isEmpty() || fields.contains(name), expand))
                .build();
    }

    private String language(Published published) {
        return types.find(published.type())
                .flatMap(type -> languages.best(type.languages(published)))
                .orElseGet(() -> languages.fallback().toLanguageTag());
    }

    private JsonObject fields(Published published, Predicate<String> wanted, Set<String> expand) {
        return types.find(published.type())
                .map(type -> known(type, published, wanted, expand))
                .orElseGet(published::document);
    }

    private JsonObject known(Type<?> type, Published published, Predicate<String> wanted, Set<String> expand) {
        var document = type.migrate(published.document(), published.modelVersion());
        var shown = JSON.createObjectBuilder();
        type.model()
                .show(document, wanted, name -> new Reader(expand.contains(name)))
                .forEach(shown::add);
        return shown.build();
    }

    /** One entry that its type cannot show must not take the answer of all others with it. */
    private static Card card(Entry entry) {
        try {
            return entry.card();
        } catch (RuntimeException | LinkageError e) {
            LOG.error("The type of {} cannot show it: {}", entry.ref(), e.getMessage(), e);
            return Card.of(entry.slug());
        }
    }

    private static JsonValue text(Object value) {
        return JSON.createValue(value.toString());
    }

    /** How references and rich text look; with {@code expanded}, one level deeper. */
    private final class Reader implements Showing {

        private final boolean expanded;

        Reader(boolean expanded) {
            this.expanded = expanded;
        }

        @Override
        public Languages languages() {
            return languages;
        }

        @Override
        public JsonValue markdown(String source) {
            return JSON.createObjectBuilder()
                    .add("markdown", source)
                    .add("html", richText.html(new Markdown(source), 0).toString())
                    .build();
        }

        @Override
        public JsonValue reference(Ref ref) {
            return reading.published(ref)
                    .map(published -> reference(reading.entry(published), published))
                    .orElse(JsonValue.NULL);
        }

        private JsonValue reference(Entry entry, Published published) {
            var card = card(entry);
            JsonObjectBuilder json = JSON.createObjectBuilder()
                    .add("type", published.type())
                    .add("id", published.id())
                    .add("slug", published.slug())
                    .add("title", card.title())
                    .add("link", card.link() == null ? JsonValue.NULL : text(card.link()));
            if (expanded) {
                json.add("fields", fields(published, name -> true, Set.of()));
            }
            return json.build();
        }
    }
}
