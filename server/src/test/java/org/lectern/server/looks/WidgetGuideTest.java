package org.lectern.server.looks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.engine.rendering.template.Templates;
import org.lectern.engine.rendering.widget.Folder;
import org.lectern.engine.rendering.widget.Themes;
import org.lectern.engine.rendering.widget.Widget;
import org.lectern.engine.rendering.widget.Widgets;
import org.lectern.engine.type.Types;
import org.lectern.testkit.GoldenSamples;

/** Builds the widget of docs/widget-guide.md from the page, and finds what the page says. */
class WidgetGuideTest {

    private static final Path GUIDE =
            Path.of("").toAbsolutePath().resolveSibling("docs/widget-guide.md").normalize();
    private static final Pattern FILE = Pattern.compile("<!-- file (\\S+) -->\\n```\\w+\\n(.*?)```\\n", Pattern.DOTALL);

    private final Templates templates = new Templates();

    @TempDir
    Path folder;

    private Widgets widgets;
    private GoldenSamples samples;

    @BeforeEach
    void theWidgetOfThePage() throws IOException {
        var files = FILE.matcher(Files.readString(GUIDE));
        while (files.find()) {
            var file = folder.resolve(files.group(1));
            Files.createDirectories(file.getParent());
            Files.writeString(file, files.group(2));
        }
        widgets = Widgets.of(Folder.in(folder, "widget.json"), templates);
        samples = new GoldenSamples(
                widgets,
                Themes.of(List.of(), widgets, templates),
                Types.load(getClass().getClassLoader()));
    }

    private Widget countdown() {
        assertThat(widgets.refused()).isEmpty();
        return widgets.find("countdown").orElseThrow();
    }

    @Test
    void the_samples_render_to_what_the_page_says() throws IOException {
        for (var sample : List.of("full", "bare", "over")) {
            assertThat(samples.render(countdown(), sample))
                    .as(sample)
                    .isEqualTo(Files.readString(folder.resolve("countdown/samples/" + sample + ".html")));
        }
        assertThat(samples.render(countdown(), "long")).contains("6 October 2031");
    }

    @Test
    void the_linter_says_what_the_page_shows() throws IOException {
        Files.writeString(folder.resolve("countdown/widget.vm"), "##\n<p>\n<a href=$entry.link>$entry.title</a></p>\n");

        var faults = Widgets.of(Folder.in(folder, "widget.json"), templates)
                .refused()
                .get(0)
                .faults();

        assertThat(faults).singleElement().satisfies(fault -> assertThat(Files.readString(GUIDE))
                .contains("\n" + fault + "\n"));
    }
}
