package org.lectern.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.engine.rendering.template.Templates;
import org.lectern.engine.rendering.widget.Folder;
import org.lectern.engine.rendering.widget.Themes;
import org.lectern.engine.rendering.widget.Widgets;
import org.lectern.engine.type.Types;

class GoldenSamplesTest {

    private static final String SAMPLE = """
            {"now": "2031-10-06T07:00:00Z", "parameters": {"entry": "gathering/a"},
             "entries": [{"type": "gathering", "slug": "a", "content":
               {"title": "A", "when": {"start": "2031-10-06T08:00", "zone": "UTC"}}}]}""";

    private static final String GOLDEN =
            "<div class=\"lectern lectern-title\" lang=\"en\" dir=\"ltr\">\n<p>A</p>\n</div>\n";

    @TempDir
    Path folder;

    @BeforeEach
    void aWidgetWithASample() {
        write(
                "widget.json",
                "{\"name\": \"title\", \"label\": \"T\", \"description\": \"T.\", \"shows\": \"any\", \"samples\": [\"a\"]}");
        write("widget.vm", "<p>$entry.title</p>");
        write("samples/a.json", SAMPLE);
        write("samples/a.html", GOLDEN);
    }

    private void write(String file, String text) {
        try {
            var path = folder.resolve("title").resolve(file);
            Files.createDirectories(path.getParent());
            Files.writeString(path, text);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private List<DynamicTest> tests() {
        var templates = new Templates();
        var widgets = Widgets.of(List.of(Folder.of(folder.resolve("title"))), templates);
        var themes = Themes.of(List.of(), widgets, templates);
        return new GoldenSamples(widgets, themes, Types.of(new Gathering.Type()))
                .tests()
                .toList();
    }

    private void run() throws Throwable {
        var tests = tests();
        assertThat(tests).hasSize(1);
        tests.get(0).getExecutable().execute();
    }

    @Test
    void aSampleThatLooksAsAgreedPasses() throws Throwable {
        assertThat(tests()).extracting(DynamicTest::getDisplayName).containsExactly("title/a");
        run();
    }

    @Test
    void aSampleThatLooksOtherwiseFails() {
        write("widget.vm", "<b>$entry.title</b>");
        assertThatThrownBy(this::run).hasMessageContaining("[title/samples/a.html]");
    }

    @Test
    void aMissingGoldenFileIsTold() throws IOException {
        Files.delete(folder.resolve("title/samples/a.html"));
        assertThatThrownBy(this::run).hasMessage("There is no title/samples/a.html; -Dlectern.goldens=write writes it");
    }

    @Test
    void contentThatTheModelRefusesFails() {
        write("samples/a.json", SAMPLE.replace("\"title\": \"A\"", "\"title\": 5"));
        assertThatThrownBy(this::run).hasMessageStartingWith("gathering/a is not fit to be published: [/title: ");
    }

    @Test
    void aWrongSampleFileIsToldWithItsPlace() {
        write(
                "samples/a.json",
                SAMPLE.replace("2031-10-06T07:00:00Z", "tomorrow").replace("\"slug\"", "\"slag\""));
        assertThatThrownBy(this::run)
                .hasMessage(
                        "title/samples/a.json#/entries/0/slag: there is no such key; there are type, slug, content,"
                                + " stub, source; title/samples/a.json#/entries/0: \"slug\" is missing;"
                                + " title/samples/a.json#/now: \"tomorrow\" is not understood; write now as 2031-10-06T16:00:00Z");
    }

    @Test
    void aParameterThatTheWidgetDoesNotDeclareFails() {
        write("samples/a.json", SAMPLE.replace("{\"entry\"", "{\"style\": \"row\", \"entry\""));
        assertThatThrownBy(this::run).hasMessageContaining("title/a: parameters that the widget does not declare");
    }

    @Test
    void aRefusedWidgetFails() {
        write("widget.vm", "#if");
        assertThatThrownBy(this::run).hasMessageContaining("is not available: title/widget.vm:1:");
    }
}
