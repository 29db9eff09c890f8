package org.lectern.server.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.server.importing.Sample.page;

import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.engine.query.Space;
import org.lectern.engine.rendering.Renderer;
import org.lectern.engine.rendering.Rendering;
import org.lectern.engine.rendering.Surroundings;
import org.lectern.engine.rendering.template.Templates;
import org.lectern.engine.rendering.widget.Parameters;
import org.lectern.engine.rendering.widget.Themes;
import org.lectern.engine.rendering.widget.Widgets;
import org.lectern.engine.type.Type;
import org.lectern.engine.type.Types;

/**
 * A sixth plugin, with a type, a category of pages and a widget of its own: what lies on its class path is all that
 * changes.
 */
class SixthPluginTest {

    private static final Map<String, String> FILES = Map.of(
            "META-INF/services/org.lectern.api.ContentType", Course.Type.class.getName() + "\n",
            "META-INF/lectern/widgets.index", "lectern/widgets/course-outline\n",
            "lectern/widgets/course-outline/widget.json", """
                    {"name": "course-outline", "label": "Outline", "description": "What a course is about.",
                     "shows": "course"}
                    """,
            "lectern/widgets/course-outline/messages.properties", "outline=Outline\n",
            "lectern/widgets/course-outline/widget.vm", """
                    <h$heading.level(0)>$messages.outline: $entry.title ($!entry.view.code)</h$heading.level(0)>
                    <div dir="auto">$!entry.view.outline</div>
                    """);

    private static final String KNOTS = page(
                    "courses", "https://www.example.edu/courses/knots", "# Knots", "", "How to *tie* them.")
            .replace("category:", "code: C-101\ntopics: [sea]\ncategory:");

    private static final String TIDES = page(
                    "events",
                    "https://www.example.edu/events/tides",
                    "# Tides",
                    "",
                    "May 4, 2031",
                    "",
                    "Related",
                    "",
                    "Courses",
                    "",
                    "* [Knots for sailors](/courses/knots)")
            .replace("category:", "topics: [sea]\ncategory:");

    @TempDir
    Path place;

    private URLClassLoader plugin;
    private Types types;
    private Library library;

    @BeforeEach
    void install() throws IOException {
        for (var file : FILES.entrySet()) {
            var path = place.resolve("plugin").resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
        plugin = new URLClassLoader(
                new URL[] {place.resolve("plugin").toUri().toURL()}, SixthPluginTest.class.getClassLoader());
        types = Types.load(plugin);
        library = new Library(place, types);
    }

    @AfterEach
    void remove() throws IOException {
        library.close();
        plugin.close();
    }

    @Test
    void its_type_stands_beside_the_others() {
        assertThat(types.refused()).isEmpty();
        assertThat(types.all()).extracting(Type::name).hasSize(6).contains("course");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "z"})
    void its_pages_become_entries_and_fill_what_others_mention_whatever_the_order_of_files(String name) {
        library.put("m.md", TIDES).put(name + ".md", KNOTS);

        assertThat(library.load()).isEqualTo("2 created, 0 changed, 0 unchanged, 0 refused");
        assertThat(library.warnings()).isEmpty();
        var knots = library.one("course", "knots");
        assertThat(knots.stub()).isFalse();
        assertThat(knots.document().getString("code")).isEqualTo("C-101");
        assertThat(library.one("event", "tides").document().toString()).contains("\"course/" + knots.id() + "\"");
    }

    @Test
    void its_pages_are_refused_where_it_is_not_installed() {
        assertThat(Sample.refusal(KNOTS)).startsWith("6: has the category \"courses\", which no installed type takes");
    }

    @Test
    void its_own_widget_and_the_generic_ones_show_it() throws IOException {
        library.put("a.md", KNOTS).put("b.md", TIDES).load();

        assertThat(fragment("course-outline", "course/knots"))
                .contains("<h2>Outline: Knots (C-101)</h2>", "<p>How to <em>tie</em> them.</p>");
        for (var widget : List.of("header", "card", "share-bar")) {
            assertThat(fragment(widget, "course/knots")).as(widget).contains("Knots");
        }
    }

    private String fragment(String name, String entry) throws IOException {
        var templates = new Templates();
        var widgets = Widgets.load(plugin, templates);
        assertThat(widgets.refused()).isEmpty();
        var themes = Themes.load(plugin, widgets, templates);
        var widget = widgets.find(name).orElseThrow();
        var parameters = (Parameters) Parameters.read(widget, themes.names(), Map.of("entry", List.of(entry)));
        var around = new Surroundings(
                Set.of(Space.MAIN), Locale.ENGLISH, ZoneOffset.UTC, URI.create("https://lectern.example/"));
        var rendering = new Renderer(types, themes, library.source)
                .render(widget, parameters, around, Instant.parse("2100-01-01T00:00:00Z"));
        assertThat(rendering).isInstanceOf(Rendering.Fragment.class);
        return ((Rendering.Fragment) rendering).html();
    }
}
