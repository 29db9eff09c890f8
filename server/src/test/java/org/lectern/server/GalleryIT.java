package org.lectern.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser.NewPageOptions;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.server.looks.Browser;

/** The gallery, with the demo and one event whose title is an attack. */
class GalleryIT {

    private static final String ATTACK =
            "\"--><script>document.title='hit'</script><img src=x onerror=\"document.title='hit'\">";

    @TempDir
    static Path folder;

    private static RunningServer server;
    private static Browser browser;

    @BeforeAll
    static void start() throws IOException {
        var pages = Files.createDirectories(folder.resolve("pages"));
        Files.writeString(pages.resolve("attack.md"), """
                ---
                title: Attack
                original_url: https://www.example.com/events/attack
                category: events
                date: 2026-03-02
                ---
                # ATTACK

                May 4, 2031 10:00 AM
                """.replace("ATTACK", ATTACK));
        server = RunningServer.start(
                folder,
                Map.of(
                        "lectern.demo", "true",
                        "lectern.import.dir", pages.toString(),
                        "lectern.import.zone", "America/Chicago"));
        browser = Browser.start();
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
        if (server != null) {
            server.close();
        }
    }

    private static Page open(int width, ColorScheme scheme, List<String> complaints) {
        var page = browser.chromium()
                .newPage(new NewPageOptions().setViewportSize(width, 900).setColorScheme(scheme));
        page.onConsoleMessage((ConsoleMessage message) -> {
            // On a busy machine the gallery asks again, and the browser mentions the first answer.
            if (!message.text().contains("status of 503")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.onRequest(request -> {
            if (!request.url().startsWith(server.uri().toString())
                    && !request.url().startsWith("data:")) {
                complaints.add(request.url());
            }
        });
        page.navigate(server.uri() + "/gallery");
        page.waitForSelector("html[data-ready]", new Page.WaitForSelectorOptions().setTimeout(120_000));
        return page;
    }

    private static JsonObject json(String path) {
        try (var reader = Json.createReader(new StringReader(server.get(path).body()))) {
            return reader.readObject();
        }
    }

    @ParameterizedTest
    @CsvSource({"360, LIGHT", "360, DARK", "768, LIGHT", "1280, LIGHT", "1280, DARK"})
    void every_widget_is_there_in_every_theme_light_and_dark_at_two_widths(int width, ColorScheme scheme) {
        var complaints = new ArrayList<String>();
        try (var page = open(width, scheme, complaints)) {
            var described = json("/api/v1/widgets");
            int widgets = described.getJsonArray("data").size();
            int themes = described.getJsonArray("themes").size();

            assertThat(page.locator("section.widget").count()).isEqualTo(widgets);
            assertThat(page.locator(".look").count()).isEqualTo(widgets * themes * 2);
            assertThat(page.locator(".look iframe").count()).isEqualTo(widgets * themes * 4);
            assertThat(page.evaluate("document.documentElement.scrollWidth - innerWidth"))
                    .isEqualTo(0);
            assertThat(complaints).isEmpty();
            assertThat(violations(page)).isEmpty();
        }
    }

    private static List<String> violations(Page page) {
        return new AxeBuilder(page)
                .exclude(List.of("iframe")).setLegacyMode(true).analyze().getViolations().stream()
                        .map(rule -> rule.getId() + " "
                                + rule.getNodes().stream()
                                        .map(node -> node.getHtml())
                                        .toList())
                        .toList();
    }

    /** On a busy machine a first rendering may come too late. */
    private static HttpResponse<String> ready(String path) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (true) {
            var frame = server.get(path);
            if (!frame.body().contains("data-status=\"503\"") || System.nanoTime() > deadline) {
                return frame;
            }
            Thread.onSpinWait();
        }
    }

    @Test
    void each_frame_shows_its_widget_with_something_in_it() {
        try (var page = open(1280, ColorScheme.LIGHT, new ArrayList<>())) {
            var addresses = page.locator(".look iframe").evaluateAll("frames => frames.map(frame => frame.src)");

            assertThat(addresses).asList().isNotEmpty().allSatisfy(address -> {
                var frame = ready(String.valueOf(address)
                        .substring(server.uri().toString().length()));
                assertThat(frame.statusCode()).isEqualTo(200);
                assertThat(Jsoup.parse(frame.body()).select("body > .lectern").text())
                        .isNotEmpty();
            });
        }
    }

    @Test
    void the_form_finds_an_entry_and_the_result_and_the_code_follow() {
        try (var page = open(1280, ColorScheme.LIGHT, new ArrayList<>())) {
            page.selectOption("#widget", "header");
            page.selectOption("#type", "person");
            page.fill("#search", "Haddadin");
            PlaywrightAssertions.assertThat(page.locator("#entry option")).hasCount(1);
            page.selectOption("#entry", "person/noor-haddadin");
            page.selectOption("#common-theme", "maroon");
            page.fill("#common-heading", "4");

            PlaywrightAssertions.assertThat(page.frameLocator("#live").locator("h4"))
                    .hasText("Noor Haddadin");
            var asked = "entry=person/noor-haddadin&theme=maroon&heading=4";
            PlaywrightAssertions.assertThat(code(page, "nginx"))
                    .containsText("/widgets/header?" + asked + "\" stub=\"header-");
            // Each has a block of its own: of two with one name nginx shows the first.
            assertThat(code(page, "shadow").textContent().split("\""))
                    .doesNotContain(code(page, "nginx").textContent().split("\"")[1]);
            var link = "<a href=\"" + server.uri() + "/water/people/noor-haddadin\">Noor Haddadin</a>";
            assertThat(List.of("loader", "nginx", "apache", "esi", "shadow"))
                    .allSatisfy(way -> assertThat(code(page, way).textContent()).contains(link));
            assertThat(List.of("sheet", "nginx", "apache", "esi", "shadow"))
                    .allSatisfy(way -> assertThat(code(page, way).textContent()).doesNotContain("<script"));
            assertThat(code(page, "loader").textContent())
                    .matches(
                            "<lectern-widget src=\""
                                    + Pattern.quote(server.uri() + "/widgets/header?" + asked.replace("&", "&amp;"))
                                    + "\" heights=\"([0-9]+:[0-9]+ ?){3,7}\">\\s+"
                                    + Pattern.quote(link)
                                    + "\\s+</lectern-widget>\\s+<script src=\""
                                    + server.uri()
                                    + "/embed/v1\\.[0-9a-f]{16}\\.js\" integrity=\"sha384-[^\"]{64}\" crossorigin=\"anonymous\"></script>");
            assertThat(code(page, "apache").textContent())
                    .startsWith("<!--#include virtual=\"/widgets/header?" + asked);
            assertThat(code(page, "esi").textContent())
                    .startsWith("<esi:include src=\"/widgets/header?" + asked.replace("&", "&amp;")
                            + "\" onerror=\"continue\"/>");
            assertThat(code(page, "shadow").textContent()).contains(asked + "&css=shadow\" stub");
            assertThat(code(page, "podium").textContent())
                    .isEqualTo(server.uri() + "/widgets/header/manifest.json?" + asked);
            assertThat(code(page, "json").textContent()).isEqualTo(server.uri() + "/widgets/header/view.json?" + asked);
        }
    }

    private static Locator code(Page page, String way) {
        return page.locator("[data-way=" + way + "] pre");
    }

    @Test
    void a_widget_that_takes_no_entry_has_its_own_parameters() {
        try (var page = open(1280, ColorScheme.LIGHT, new ArrayList<>())) {
            page.selectOption("#widget", "upcoming");
            page.fill("#own-limit", "2");

            PlaywrightAssertions.assertThat(page.locator("#entry-fields")).isHidden();
            PlaywrightAssertions.assertThat(code(page, "nginx")).containsText("/widgets/upcoming?limit=2\"");
        }
    }

    @Test
    void a_title_that_is_an_attack_is_text_in_the_page_in_the_frame_and_in_the_code() {
        var complaints = new ArrayList<String>();
        try (var page = open(1280, ColorScheme.LIGHT, complaints)) {
            page.selectOption("#widget", "header");
            page.selectOption("#type", "event");
            page.fill("#search", "script");
            PlaywrightAssertions.assertThat(page.locator("#entry option")).hasCount(1);
            PlaywrightAssertions.assertThat(page.locator("#entry option")).hasText(ATTACK);
            page.selectOption("#entry", "event/attack");

            PlaywrightAssertions.assertThat(page.frameLocator("#live").locator("h2"))
                    .hasText(ATTACK);
            assertThat(page.title()).isEqualTo("Gallery – Lectern");
            assertThat(page.locator("script").count()).isEqualTo(1);
            assertThat(page.locator("img").count()).isZero();
            assertThat(complaints).isEmpty();
            PlaywrightAssertions.assertThat(code(page, "loader")).containsText("event/attack");
            assertThat(page.locator("#codes pre").allTextContents()).hasSize(9).allSatisfy(code -> {
                assertThat(Jsoup.parse(code).select("img, a[onerror], p[onerror]"))
                        .isEmpty();
                assertThat(Jsoup.parse(code).select("script")).allMatch(one -> one.hasAttr("integrity"));
            });
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/gallery/frame/light/agenda?entry=event/what-rivers-remember",
                "/gallery/frame/dark/agenda?entry=event/nothing-here",
                "/gallery/frame/auto/%3Cscript%3E?theme=%22%3E%3Cscript%3E",
            })
    void a_frame_can_run_nothing_whatever_is_in_it(String path) {
        var frame = server.get(path);

        assertThat(frame.statusCode()).isEqualTo(200);
        assertThat(frame.headers().firstValue("Content-Security-Policy").orElseThrow())
                .startsWith("default-src 'none'; style-src 'self'; img-src ")
                .endsWith("frame-ancestors 'self'; sandbox allow-same-origin")
                .doesNotContain("script");
        assertThat(frame.body()).doesNotContain("<script");
    }

    @Test
    void a_frame_says_why_there_is_nothing_in_it() {
        assertThat(server.get("/gallery/frame/light/agenda?entry=event/what-rivers-remember&heading=9")
                        .body())
                .contains("<p class=\"why\" data-status=\"400\">");
    }

    @Test
    void the_page_runs_its_own_script_and_no_other() {
        assertThat(server.get("/gallery").headers().firstValue("Content-Security-Policy"))
                .hasValue("default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src data:;"
                        + " frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
    }
}
