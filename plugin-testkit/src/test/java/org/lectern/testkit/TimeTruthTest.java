package org.lectern.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.api.Card;
import org.lectern.api.ContentType;
import org.lectern.api.Lasting;
import org.lectern.api.Reading;
import org.lectern.engine.rendering.template.Templates;
import org.lectern.engine.rendering.widget.Folder;
import org.lectern.engine.rendering.widget.Themes;
import org.lectern.engine.rendering.widget.Widget;
import org.lectern.engine.rendering.widget.Widgets;
import org.lectern.engine.type.Types;

class TimeTruthTest {

    private static final Instant TEN = Instant.parse("2031-10-06T10:00:00Z");

    @TempDir
    Path folder;

    public record Bell(@Nullable String title) {}

    /** Rings at ten, and says that this holds until the moment. */
    private record BellType(Instant saysUntil) implements ContentType<Bell> {

        @Override
        public String name() {
            return "bell";
        }

        @Override
        public Class<Bell> model() {
            return Bell.class;
        }

        @Override
        public Card card(Bell bell, Reading reading) {
            boolean rings = reading.now().ask(now -> new Lasting<>(!now.isBefore(TEN), until(now)));
            return Card.of(rings ? "Ding" : "Quiet");
        }

        private Instant until(Instant now) {
            return next(now, saysUntil, TEN);
        }
    }

    private static Instant next(Instant now, Instant first, Instant second) {
        return now.isBefore(first) ? first : now.isBefore(second) ? second : Instant.MAX;
    }

    private int check(Instant saysUntil) throws IOException {
        var place = Files.createDirectories(folder.resolve("sign/samples"));
        Files.writeString(place.resolveSibling("widget.json"), """
                {"name": "sign", "label": "S", "description": "S.", "shows": "any", "samples": ["a"]}""");
        Files.writeString(place.resolveSibling("widget.vm"), "<p>$entry.title</p>");
        Files.writeString(place.resolve("a.json"), """
                {"now": "2031-10-06T07:00:00Z", "parameters": {"entry": "bell/a"},
                 "entries": [{"type": "bell", "slug": "a", "content": {"title": "A"}}]}""");
        var templates = new Templates();
        var widgets = Widgets.of(List.of(Folder.of(folder.resolve("sign"))), templates);
        Widget widget = widgets.find("sign").orElseThrow();
        var themes = Themes.of(List.of(), widgets, templates);
        return new TimeTruth(widgets, themes, Types.of(new BellType(saysUntil))).check(widget, "a");
    }

    @Test
    void what_changes_when_it_says_passes() throws IOException {
        assertThat(check(TEN)).isEqualTo(1);
    }

    @Test
    void what_ends_earlier_than_it_changes_passes_too() throws IOException {
        assertThat(check(TEN.minusSeconds(10))).isEqualTo(1);
    }

    @Test
    void what_changes_a_second_before_it_says_is_found() {
        assertThatThrownBy(() -> check(TEN.plusSeconds(1)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(
                        "sign/a shown at 2031-10-04T19:00:00Z holds until 2031-10-06T10:00:01Z, but not at"
                                + " 2031-10-06T10:00:00Z");
    }
}
