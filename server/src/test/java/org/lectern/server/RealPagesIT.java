package org.lectern.server;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** Two real pages go from file to fragment, and stay what they are through a second import and a killed server. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RealPagesIT {

    private static final Pattern FURNITURE = Pattern.compile(
            "Table-like|Share page on|Email Page|Email page|\\[Image:|Show All|Show Less|\\[!|[Pp]ast.Event|Upcoming");

    /** A label and, glued to it, a date: the first line of a link to another page. */
    private static final Pattern MENTION =
            Pattern.compile("^\\* \\[(.+?)([A-Z][a-z]{2} \\d\\d, \\d{4})$", Pattern.MULTILINE);

    @TempDir
    static Path folder;

    private static List<Path> files;
    private static RunningServer server;
    private static Map<String, String> first;

    @BeforeAll
    static void start() throws IOException {
        files = Shared.pages();
        var pages = Files.createDirectories(folder.resolve("pages"));
        for (var file : files) {
            Files.copy(file, pages.resolve(file.getFileName()));
        }
        server = begin();
        first = everything();
    }

    private static RunningServer begin() {
        return RunningServer.start(
                folder,
                Map.of(
                        "lectern.import.dir", folder.resolve("pages").toString(),
                        "lectern.import.zone", "America/Chicago",
                        "lectern.base.url", "https://lectern.example"));
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
        }
    }

    /** All JSON and all fragments, by address. */
    private static Map<String, String> everything() {
        var all = new LinkedHashMap<String, String>();
        for (var type : data("/api/v1/types")) {
            var list = "/api/v1/content/" + type.getString("name") + "?page%5Bsize%5D=100&total=true";
            all.put(list, ask(list).body());
            for (var entry : data(list)) {
                var name = entry.getString("type") + "/" + entry.getString("slug");
                all.put(name, ask("/api/v1/content/" + name).body());
                var expanded = ask("/api/v1/content/" + name + "?expand=related");
                if (expanded.statusCode() == 200) {
                    all.put(name + " expanded", expanded.body());
                }
                for (var widget : data("/api/v1/widgets")) {
                    if (takesEntry(widget)) {
                        var address = "/widgets/" + widget.getString("name") + "?entry=" + name;
                        all.put(address, ask(address).body());
                    }
                }
            }
        }
        return all;
    }

    private static boolean takesEntry(JsonObject widget) {
        return widget.getJsonArray("parameters").getValuesAs(JsonObject.class).stream()
                .anyMatch(parameter -> parameter.getString("name").equals("entry"));
    }

    /** Asked again while a busy machine takes longer than a request waits. */
    private static HttpResponse<String> ask(String address) {
        var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        var answer = server.get(address);
        while (answer.statusCode() == 503 && System.nanoTime() < deadline) {
            answer = server.get(address);
        }
        return answer;
    }

    private static List<JsonObject> data(String path) {
        return json(ask(path).body()).getJsonArray("data").getValuesAs(JsonObject.class);
    }

    private static JsonObject json(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }

    @Test
    @Order(1)
    void every_line_of_content_is_found_again() throws IOException {
        var found = squeeze(first.values().stream().map(RealPagesIT::words).collect(Collectors.joining("\n")));
        for (var file : files) {
            assertThat(content(Files.readString(file)))
                    .as(file.getFileName().toString())
                    .hasSizeGreaterThan(2)
                    .allSatisfy(line -> assertThat(found).contains(line));
        }
    }

    @Test
    @Order(1)
    void labels_and_dates_of_what_is_only_mentioned_are_found_again() throws IOException {
        var found = squeeze(first.values().stream().map(RealPagesIT::words).collect(Collectors.joining("\n")));
        for (var file : files) {
            var mentions = MENTION.matcher(Files.readString(file)).results().toList();
            assertThat(mentions).allSatisfy(mention -> {
                var date =
                        LocalDate.parse(mention.group(2), DateTimeFormatter.ofPattern("MMM dd, uuuu", Locale.ENGLISH));
                assertThat(found).contains(date.toString());
                if (!mention.group(1).endsWith("Event")) {
                    assertThat(found).contains(mention.group(1));
                }
            });
        }
    }

    /** The plain words of JSON and HTML alike. */
    private static String words(String body) {
        return body.startsWith("{") ? strings(json(body)) : Jsoup.parse(body).text();
    }

    private static String strings(JsonValue value) {
        if (value instanceof JsonString text) {
            return text.getString().startsWith("<")
                    ? Jsoup.parse(text.getString()).text()
                    : text.getString();
        } else if (value instanceof JsonObject object) {
            return object.values().stream().map(RealPagesIT::strings).collect(Collectors.joining("\n"));
        } else if (value instanceof JsonArray array) {
            return array.stream().map(RealPagesIT::strings).collect(Collectors.joining("\n"));
        }
        return "";
    }

    private static String squeeze(String text) {
        return text.replaceAll("[\\s\\u00a0]+", " ");
    }

    /** The lines that say something, without the marks of Markdown that frame them. */
    private static List<String> content(String page) {
        var lines = new ArrayList<String>();
        for (var line : page.substring(page.indexOf("---", 3) + 3).lines().toList()) {
            var bare = squeeze(line)
                    .replaceAll("^ ?(#+|\\*) ", "")
                    .replaceFirst("^\\*\\*[^*]+?\\*\\*:? ?", "")
                    .replaceFirst("^\\*Part of the \\[(.*)]\\(.*\\)\\.\\*$", "$1")
                    .replaceFirst("^!?\\[(.*)]\\((.*)\\)$", "$1")
                    .replaceFirst("]\\(\\S+\\)$", "")
                    .replaceFirst("^\\[([^]]+)]\\([^)]+\\) ", "$1 ")
                    .replaceAll("\\*(\\w+)\\*", "$1")
                    .strip();
            if (bare.split(" ").length >= 3 && !isFurniture(bare)) {
                lines.add(bare);
            }
        }
        return lines;
    }

    /** Furniture of the old site, and the times, which become other words. */
    private static boolean isFurniture(String line) {
        return FURNITURE.matcher(line).find()
                || line.matches("<!--.*-->|.*(News|Event)\\w{3} \\d\\d, \\d{4}")
                || line.matches(
                        ".*\\d{4} \\d+:\\d\\d [AP]M . \\d+:\\d\\d [AP]M|\\w+, \\w+ \\d+, \\d{4}|More on this topic");
    }

    @Test
    @Order(2)
    void none_of_the_old_sites_furniture_is_left_anywhere() {
        assertThat(first).allSatisfy((address, body) -> assertThat(
                        FURNITURE.matcher(words(body)).results())
                .as(address)
                .isEmpty());
    }

    @Test
    @Order(3)
    void every_entry_that_is_not_a_stub_has_fragments_and_no_fragment_has_an_error() {
        assertThat(first.keySet()).anyMatch(address -> address.startsWith("/widgets/header?entry=person/"));
        first.forEach((address, body) -> {
            if (address.startsWith("/widgets/") && !body.isEmpty()) {
                assertThat(body).startsWith("<div class=\"lectern ").endsWith("</div>\n");
            }
        });
    }

    @Test
    @Order(4)
    void a_second_import_and_a_killed_server_change_not_a_byte() {
        server.kill();
        server = begin();

        assertThat(everything()).isEqualTo(first);
        assertThat(server.errors()).contains("0 created, 0 changed, 2 unchanged, 0 refused");
    }
}
