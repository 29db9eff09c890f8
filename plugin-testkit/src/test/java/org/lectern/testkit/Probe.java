package org.lectern.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.lectern.engine.query.Space;
import org.lectern.engine.rendering.Renderer;
import org.lectern.engine.rendering.Rendering;
import org.lectern.engine.rendering.Surroundings;
import org.lectern.engine.rendering.template.Templates;
import org.lectern.engine.rendering.widget.BadParameters;
import org.lectern.engine.rendering.widget.Folder;
import org.lectern.engine.rendering.widget.Parameters;
import org.lectern.engine.rendering.widget.Themes;
import org.lectern.engine.rendering.widget.Widget;
import org.lectern.engine.rendering.widget.Widgets;
import org.lectern.engine.type.Types;

/** A widget of one line, and what it says over time. */
record Probe(Widget widget, Types types, InMemorySource source) {

    /** @param rest of widget.json, from {@code "shows"} on */
    static Probe of(Path folder, Types types, InMemorySource source, String rest, String template) {
        try {
            var widget = Files.createDirectories(folder.resolve("probe"));
            Files.writeString(
                    widget.resolve("widget.json"),
                    "{\"name\": \"probe\", \"label\": \"P\", \"description\": \"P.\", " + rest + "}");
            Files.writeString(widget.resolve("messages.properties"), "");
            Files.writeString(widget.resolve("widget.vm"), template);
            var widgets = Widgets.of(List.of(Folder.of(widget)), new Templates());
            assertThat(widgets.refused()).isEmpty();
            return new Probe(widgets.find("probe").orElseThrow(), types, source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Rendering at(Instant moment, String... pairs) {
        var asked = Parameters.read(widget, Set.of("plain"), given(pairs));
        assertThat(asked).isInstanceOf(Parameters.class);
        var templates = new Templates();
        var themes = Themes.of(List.of(), Widgets.of(List.of(), templates), templates);
        var around = new Surroundings(
                Set.of(Space.MAIN), Locale.ENGLISH, ZoneOffset.UTC, URI.create("https://cms.example/"));
        return new Renderer(types, themes, source).render(widget, (Parameters) asked, around, moment);
    }

    /** Why the parameters are refused. */
    String refusal(String... pairs) {
        return ((BadParameters) Parameters.read(widget, Set.of("plain"), given(pairs))).sentence();
    }

    /** What it says from a moment on: each text with the moment it begins, and that it holds until the next. */
    List<String> course(Instant from, String... pairs) {
        var course = new ArrayList<String>();
        var at = from;
        while (!at.equals(Instant.MAX)) {
            var rendering = at(at, pairs);
            course.add((at.toString().substring(5, 19) + " " + text(rendering)).strip());
            var until = rendering.validUntil();
            assertThat(until).isAfter(at);
            assertThat(text(at(until.equals(Instant.MAX) ? at : until.minusMillis(1), pairs)))
                    .as("from " + at + " until " + until)
                    .isEqualTo(text(rendering));
            at = until;
        }
        return course;
    }

    /** The text of what it says. */
    static String text(Rendering rendering) {
        return rendering instanceof Rendering.Fragment fragment
                ? fragment.html().replaceAll("<[^>]*>", "").strip()
                : rendering.toString();
    }

    private static Map<String, List<String>> given(String... pairs) {
        var given = new HashMap<String, List<String>>();
        for (int i = 0; i < pairs.length; i += 2) {
            given.put(pairs[i], List.of(pairs[i + 1]));
        }
        return given;
    }
}
