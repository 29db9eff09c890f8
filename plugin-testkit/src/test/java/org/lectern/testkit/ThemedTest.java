package org.lectern.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.engine.query.Space;
import org.lectern.engine.rendering.Renderer;
import org.lectern.engine.rendering.Rendering;
import org.lectern.engine.rendering.Surroundings;
import org.lectern.engine.rendering.template.Templates;
import org.lectern.engine.rendering.widget.Folder;
import org.lectern.engine.rendering.widget.Parameters;
import org.lectern.engine.rendering.widget.Stylesheet;
import org.lectern.engine.rendering.widget.Themes;
import org.lectern.engine.rendering.widget.Widgets;
import org.lectern.engine.type.Types;

/** A widget in a theme that replaces its template, and in one that extends that theme. */
class ThemedTest {

    private final Types types = Types.of(new Leaflet.Type());
    private final InMemorySource source = new InMemorySource(types);
    private final Templates templates = new Templates();

    @TempDir
    Path folder;

    private Widgets widgets;
    private Themes themes;

    @BeforeEach
    void aWidgetAndThreeThemes() throws IOException {
        write(
                "widgets/note/widget.json",
                "{\"name\": \"note\", \"label\": \"N\", \"description\": \"N.\", \"shows\": \"any\"}");
        write("widgets/note/messages.properties", "by=By hand");
        write("widgets/note/widget.vm", "<p>$entry.title</p>");
        write("widgets/note/widget.css", ".lectern-note { color: var(--lectern-ink) }");
        theme("plain", "");
        theme("deep", ", \"extends\": \"plain\", \"templates\": [\"note\"]");
        write("themes/deep/templates/note.vm", "<p class=\"lectern-note__deep\">$entry.title</p><p>$messages.by</p>");
        theme("deeper", ", \"extends\": \"deep\"");
        widgets = Widgets.of(Folder.in(folder.resolve("widgets"), "widget.json"), templates);
        themes = Themes.of(Folder.in(folder.resolve("themes"), "theme.json"), widgets, templates);
        assertThat(themes.refused()).isEmpty();
        source.entry("leaflet", "a", Leaflet.document("A <b>")).add();
    }

    private void theme(String name, String more) throws IOException {
        write(
                "themes/" + name + "/theme.json",
                "{\"name\": \"" + name + "\", \"label\": \"T\", \"description\": \"T.\"" + more + "}");
        write("themes/" + name + "/tokens.css", ":where(:root) { --lectern-" + name + ": 1em }");
    }

    private void write(String file, String text) throws IOException {
        var path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    private String html(String theme) {
        var widget = widgets.find("note").orElseThrow();
        var asked =
                Parameters.read(widget, themes.names(), Map.of("entry", List.of("leaflet/a"), "theme", List.of(theme)));
        var around = new Surroundings(
                Set.of(Space.MAIN), Locale.ENGLISH, ZoneOffset.UTC, URI.create("https://cms.example/"));
        var rendering = new Renderer(types, themes, source).render(widget, (Parameters) asked, around, Instant.EPOCH);
        return ((Rendering.Fragment) rendering).html();
    }

    @Test
    void a_theme_shows_the_widget_its_own_way_with_the_widgets_words_and_escaped_alike() {
        assertThat(html("plain")).contains("<p>A &lt;b&gt;</p>");
        assertThat(html("deep")).contains("<p class=\"lectern-note__deep\">A &lt;b&gt;</p><p>By hand</p>");
    }

    @Test
    void a_theme_that_extends_it_shows_the_same_and_has_all_tokens_in_order() {
        assertThat(html("deeper")).isEqualTo(html("deep").replace("theme=\"deep\"", "theme=\"deeper\""));
        assertThat(Stylesheet.of(themes.find("deeper").orElseThrow(), widgets).css())
                .containsSubsequence("--lectern-plain", "--lectern-deep", "--lectern-deeper", ".lectern-note");
    }
}
