package org.lectern.engine.type;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lectern.engine.model.Documents.json;

import jakarta.json.JsonObject;
import jakarta.validation.constraints.NotBlank;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.api.Card;
import org.lectern.api.ContentType;
import org.lectern.api.HappensInTime;
import org.lectern.api.HasAgenda;
import org.lectern.api.Order;
import org.lectern.api.Reading;
import org.lectern.api.When;
import org.lectern.engine.model.Languages;
import org.lectern.engine.query.IndexedField;
import org.lectern.engine.query.Published;
import org.lectern.engine.query.Value;

class TypesTest {

    private static final Languages ENGLISH = new Languages(Locale.ENGLISH, Locale.ENGLISH);

    public record Note(
            @NotBlank @Nullable String title, @Nullable When when, List<String> tags) {}

    /** The least a type can be. */
    public static class Notes implements ContentType<Note>, HappensInTime<Note> {
        @Override
        public String name() {
            return "note";
        }

        @Override
        public Class<Note> model() {
            return Note.class;
        }

        @Override
        public Card card(Note note, Reading reading) {
            return Card.of(note.title() == null ? "" : note.title());
        }

        @Override
        public @Nullable When when(Note note) {
            return note.when();
        }

        @Override
        public int version() {
            return 3;
        }

        @Override
        public JsonObject migrate(JsonObject document, int from) {
            return from == 1
                    ? json("{'name':'" + document.getString("headline") + "'}")
                    : json("{'title':'" + document.getString("name") + "'}");
        }
    }

    private static Published published(String type, JsonObject document, int version) {
        return new Published(type, "id1", "main", "slug", "r1", version, document, Instant.EPOCH, null, false, null);
    }

    @Test
    void an_old_document_is_migrated_step_by_step_before_it_is_opened() {
        var content = Types.of(new Notes()).open(published("note", json("{'headline':'Old'}"), 1), ENGLISH);

        assertThat(content.card(new Unconnected(Locale.ENGLISH)).title()).isEqualTo("Old");
    }

    @Test
    void a_type_knows_its_traits_by_name() {
        assertThat(Type.of(new Notes()).traits()).containsExactly("happens-in-time");
    }

    @Test
    void an_entry_sorts_by_its_key_or_else_by_the_title_of_its_card() {
        var document = json("{'title':'Über','when':{'start':'2031-05-01T10:00','zone':'UTC'}}");

        var indexed = Types.of(new Notes()).index("note", document, false, Locale.ENGLISH);

        assertThat(indexed.fields()).contains(new IndexedField(Order.SORT_KEY, "", new Value.Text("über")));
        assertThat(indexed.when()).isNotNull();
    }

    @Test
    void a_stub_is_in_no_list_of_what_is_to_come() {
        var document = json("{'title':'Soon','when':{'start':'2031-05-01T10:00','zone':'UTC'}}");

        assertThat(Types.of(new Notes())
                        .index("note", document, true, Locale.ENGLISH)
                        .when())
                .isNull();
    }

    @Test
    void an_entry_of_a_type_that_is_not_installed_is_known_by_title_label_and_link() {
        var document = json("{'title':'Found','label':'Campus News','link':'https://a.example/x','other':1}");
        var types = Types.of();

        var card = types.open(published("news", document, 1), ENGLISH).card(new Unconnected(Locale.ENGLISH));

        assertThat(card.title()).isEqualTo("Found");
        assertThat(card.kicker()).isEqualTo("Campus News");
        assertThat(card.link()).hasToString("https://a.example/x");
        assertThat(types.index("news", document, true, Locale.ENGLISH).fields())
                .containsExactly(new IndexedField(Order.SORT_KEY, "", new Value.Text("found")));
    }

    public static class Shouting extends Notes {
        @Override
        public String name() {
            return "NOTE";
        }
    }

    @SuppressWarnings("rawtypes")
    public static class Confused extends Notes implements HasAgenda<String> {
        @Override
        public List<org.lectern.api.AgendaDay> agenda(String content, Reading reading) {
            return List.of();
        }
    }

    @Test
    void a_plugin_that_contradicts_itself_is_refused_with_a_sentence() {
        assertThatThrownBy(() -> Types.of(new Shouting()))
                .hasMessage("A type's name is [a-z][a-z0-9-]{0,39}, which \"NOTE\" is not; change name() of"
                        + " org.lectern.engine.type.TypesTest$Shouting");
        assertThatThrownBy(() -> Types.of(new Notes(), new Notes()))
                .hasMessage("There are two types named note: org.lectern.engine.type.TypesTest$Notes and"
                        + " org.lectern.engine.type.TypesTest$Notes; remove one");
        assertThatThrownBy(() -> Types.of(new Confused()))
                .hasMessage("org.lectern.engine.type.TypesTest$Confused implements"
                        + " org.lectern.api.HasAgenda<java.lang.String>, but its model is"
                        + " org.lectern.engine.type.TypesTest$Note");
    }

    @Test
    void a_type_beside_a_class_that_cannot_be_read_is_installed_and_not_refused(@TempDir Path jar) throws Exception {
        var name = Notes.class.getName();
        var classes = Files.createDirectories(jar.resolve("org/lectern/engine/type"));
        try (var compiled = Notes.class.getResourceAsStream("TypesTest$Notes.class")) {
            Files.copy(compiled, classes.resolve("TypesTest$Notes.class"));
        }
        Files.writeString(jar.resolve("Broken.class"), "no class at all");
        Files.writeString(
                Files.createDirectories(jar.resolve("META-INF/services")).resolve(ContentType.class.getName()), name);

        try (var loader =
                new URLClassLoader(new URL[] {jar.toUri().toURL()}, getClass().getClassLoader()) {
                    @Override
                    protected Class<?> loadClass(String wanted, boolean resolve) throws ClassNotFoundException {
                        return wanted.equals(name) && findLoadedClass(name) == null
                                ? findClass(name)
                                : super.loadClass(wanted, resolve);
                    }
                }) {
            var types = Types.load(loader);

            assertThat(types.refused()).isEmpty();
            assertThat(types.find("note")).isPresent();
        }
    }

    @Test
    void aDraftHasATitleAsFarAsItGoes() {
        var types = Types.of(new Notes(), new Choosy());
        assertThat(types.draft("note", json("{'title':'A','tags':['b']}"), Locale.ENGLISH))
                .isEqualTo(new Drafted(
                        "A",
                        "A",
                        null,
                        List.of("A", "b"),
                        false,
                        List.of(
                                new IndexedField("title", "", Value.of("A")),
                                new IndexedField("tags", "", Value.of("b")))));
        assertThat(types.draft("note", json("{}"), Locale.ENGLISH).title()).isEmpty();
        assertThat(types.draft("choosy", json("{'tags':['first']}"), Locale.ENGLISH))
                .as("its card throws without a title")
                .isEqualTo(new Drafted(
                        "first",
                        "first",
                        null,
                        List.of("first"),
                        false,
                        List.of(new IndexedField("tags", "", Value.of("first")))));
        assertThat(types.draft("note", json("{'title':7,'old':'text'}"), Locale.ENGLISH))
                .as("it does not fit")
                .isEqualTo(new Drafted("text", "text", null, List.of("text"), false, List.of()));
        assertThat(types.draft("gone", json("{'title':'T','link':'https://example.org/'}"), Locale.ENGLISH)
                        .title())
                .isEqualTo("T");
        assertThat(types.draft("note", json("{'title':'" + "x".repeat(999) + "'}"), Locale.ENGLISH)
                        .title())
                .hasSize(300);
    }

    public static class Choosy implements ContentType<Note> {
        @Override
        public String name() {
            return "choosy";
        }

        @Override
        public Class<Note> model() {
            return Note.class;
        }

        @Override
        public Card card(Note note, Reading reading) {
            return Card.of(note.title().strip());
        }
    }
}
