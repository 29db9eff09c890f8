package org.lectern.testkit.dev;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.engine.type.Types;
import org.lectern.testkit.Gathering;

class DevServerTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    Path project;

    private DevServer server;

    @BeforeEach
    void aProjectWithAWidgetAndATheme() throws IOException {
        write(
                "widgets/title/widget.json",
                "{\"name\": \"title\", \"label\": \"Title & <time>\", \"description\": \"T.\", \"shows\": \"any\","
                        + " \"samples\": [\"a\"]}");
        write("widgets/title/widget.vm", "<p>$entry.title: $entry.status</p>");
        write("widgets/title/widget.css", ".lectern-title { color: red; }");
        write("widgets/title/samples/a.json", """
                {"now": "2031-10-06T07:00:00Z", "parameters": {"entry": "gathering/a"},
                 "entries": [{"type": "gathering", "slug": "a", "content":
                   {"title": "A <b>", "when": {"start": "2031-10-06T08:00", "end": "2031-10-06T09:00", "zone": "UTC"}}}]}""");
        write("target/widgets/old/widget.json", "{}");
        write("themes/plain/theme.json", "{\"name\": \"plain\", \"label\": \"Plain\", \"description\": \"Plain.\"}");
        write("themes/plain/tokens.css", ".lectern { --lectern-ink: #111; }");
        server = DevServer.start(
                project, Types.of(new Gathering.Type()), getClass().getClassLoader(), 0);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private void write(String file, String text) throws IOException {
        var path = project.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    private HttpResponse<String> get(String path) {
        try {
            var request =
                    HttpRequest.newBuilder(URI.create(server.address() + path)).build();
            return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void the_first_page_lists_widgets_with_their_samples_but_not_what_was_built() {
        assertThat(get("").body())
                .contains("Title &amp; &lt;time&gt; <code>title</code>", "<a href=\"/show/title/a\">a</a>")
                .contains("Types: gathering. Themes: plain.")
                .doesNotContain("old");
    }

    @Test
    void a_sample_is_shown_in_a_host_page_with_the_styles_of_its_theme() {
        assertThat(get("frame/title/a?theme=plain").body())
                .contains("<p>A &lt;b&gt;: upcoming</p>", "href=\"/themes/plain.css\"");
        assertThat(get("themes/plain.css").body()).contains("--lectern-ink: #111", ".lectern-title");
    }

    @Test
    void it_says_until_when_a_sample_looks_so_and_shows_it_then() {
        assertThat(get("show/title/a").body())
                .contains(
                        "As of 2031-10-06T07:00:00Z, holds until <a href=\"/show/title/a?at=2031-10-06T08%3A00%3A00Z\">");
        assertThat(get("frame/title/a?at=2031-10-06T08%3A00%3A00Z").body()).contains("A &lt;b&gt;: now");
    }

    @Test
    void a_changed_template_is_shown_at_once_and_noticed_by_open_pages() throws IOException {
        var before = get("stamp").body();
        write("widgets/title/widget.vm", "<h2>$entry.title, with more of a text</h2>");
        Files.setLastModifiedTime(
                project.resolve("widgets/title/widget.vm"), java.nio.file.attribute.FileTime.fromMillis(12345));

        assertThat(get("frame/title/a").body()).contains("<h2>A &lt;b&gt;, with more of a text</h2>");
        assertThat(get("stamp").body()).isNotEqualTo(before);
    }

    @Test
    void a_broken_template_is_told_with_its_place() throws IOException {
        write("widgets/title/widget.vm", "<p onclick=\"$entry.title\">");

        assertThat(get("").body()).contains("widget title is not available", "<code>title/widget.vm:1:");
        assertThat(get("show/title/a").statusCode()).isEqualTo(404);
    }

    @Test
    void what_goes_wrong_with_a_sample_stands_where_it_would_be() throws IOException {
        write("widgets/title/widget.vm", "<p>$entry.nothing</p>");
        assertThat(get("show/title/a").body()).contains("widget.vm:1:", "there is no nothing in an entry");

        assertThat(get("show/title/a?heading=9").body())
                .contains("title/a: heading is a whole number from 1 to 6, not &quot;9&quot;");
    }
}
