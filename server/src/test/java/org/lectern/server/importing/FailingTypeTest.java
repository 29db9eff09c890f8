package org.lectern.server.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.server.importing.Sample.page;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.net.URI;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.api.Card;
import org.lectern.api.ContentType;
import org.lectern.api.Imported;
import org.lectern.api.ImportsPages;
import org.lectern.api.Mention;
import org.lectern.api.Page;
import org.lectern.api.Reading;
import org.lectern.api.Ref;
import org.lectern.engine.type.Types;

/** A plugin that throws costs the page it throws at, wherever it does. */
class FailingTypeTest {

    @TempDir
    Path place;

    public record Fragile(@Nullable String title, @Nullable Ref friend) {}

    /** Throws where the title says so. */
    static final class FragileType implements ContentType<Fragile>, ImportsPages<Fragile> {

        @Override
        public String name() {
            return "fragile";
        }

        @Override
        public Class<Fragile> model() {
            return Fragile.class;
        }

        @Override
        public Card card(Fragile content, Reading reading) {
            throwFor(content.title(), "card");
            return Card.of(content.title());
        }

        @Override
        public String sortKey(Fragile content) {
            throwFor(content.title(), "key");
            if ("linkage".equals(content.title())) {
                throw new NoSuchMethodError("an older Lectern");
            }
            return "";
        }

        @Override
        public Set<String> categories() {
            return Set.of("events");
        }

        @Override
        public @Nullable Imported document(Page page) {
            throwFor(page.title(), "document");
            if (page.title().equals("nothing")) {
                return null;
            }
            JsonObjectBuilder document = Json.createObjectBuilder().add("title", page.title());
            if (page.title().equals("stub")) {
                var friend = URI.create("https://www.example.edu/events/friend");
                document.add("friend", new Mention(7, "events", friend, "stub", null, null).reference());
            }
            return new Imported(document.build(), List.of());
        }

        @Override
        public JsonObject stub(Mention mention, ZoneId zone) {
            throw new IllegalStateException("no stub");
        }

        private static void throwFor(@Nullable String title, String where) {
            if (where.equals(title)) {
                throw new IllegalStateException("no " + where);
            }
        }
    }

    @Test
    void its_page_is_refused_with_a_sentence_and_the_others_are_taken() {
        try (var library = new Library(place, Types.of(new FragileType()))) {
            for (var title : List.of("card", "document", "fine", "key", "linkage", "nothing", "stub")) {
                library.put(title + ".md", page("events", "https://www.example.edu/events/" + title, "# " + title));
            }

            assertThat(library.load()).isEqualTo("1 created, 0 changed, 0 unchanged, 6 refused");
            assertThat(library.slugs("fragile")).containsExactly("fine");
            assertThat(library.warnings())
                    .containsExactly(
                            "card.md:7: is too much for the type fragile, or one it mentions:"
                                    + " java.lang.IllegalStateException: no card",
                            "document.md:7: is too much for the type fragile: java.lang.IllegalStateException:"
                                    + " no document",
                            "key.md:7: is too much for the type fragile, or one it mentions:"
                                    + " java.lang.IllegalStateException: no key",
                            "linkage.md:7: is too much for the type fragile, or one it mentions:"
                                    + " java.lang.NoSuchMethodError: an older Lectern",
                            "nothing.md:7: is too much for the type fragile: java.lang.NullPointerException:"
                                    + " it made nothing of the page",
                            "stub.md:7: is too much for the type fragile, or one it mentions:"
                                    + " java.lang.IllegalStateException: no stub");
            assertThat(library.log())
                    .filteredOn(line -> line.startsWith("SEVERE"))
                    .hasSize(6)
                    .contains("SEVERE The type fragile failed with a page | java.lang.IllegalStateException: no key");
        }
    }
}
