package org.lectern.server.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import jakarta.json.Json;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.server.Counted;
import org.lectern.server.RunningServer;

/** The gallery's code, put as it is into an empty page of somebody else. */
@ExtendWith(Neighbourhood.Resolver.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CopiedCodeIT {

    /** Widgets and an entry for each; empty for those that take none. */
    private static final Map<String, String> SHOWN = new LinkedHashMap<>(Map.of(
            "agenda", "event/what-rivers-remember",
            "share-bar", "event/what-rivers-remember",
            "header", "event/what-rivers-remember",
            "upcoming", ""));

    /** Per cent. A share bar keeps room for a button that this browser has no use for. */
    private static final int MOST_UNUSED = 60;

    private static final int ALL_WIDTHS = 15;

    /** Of each width: how often something moved, and how much of the room kept nothing is in, in per cent, at most. */
    @RegisterExtension
    static final Counted COUNTED = new Counted("loader");

    private static final Map<Integer, Map<String, Integer>> FIGURES = new TreeMap<>();

    private static final Map<String, String> CODES = new LinkedHashMap<>();
    private static final Map<String, String> FRAMES = new LinkedHashMap<>();
    private static final Map<String, String> SHADOWS = new LinkedHashMap<>();

    private final RunningServer server;
    private final Browser browser;
    private final Host host;
    private final Copied copied;

    CopiedCodeIT(Neighbourhood here) {
        server = here.server();
        browser = here.browser().chromium();
        host = here.host();
        copied = here.copied();
        try (var page = gallery()) {
            SHOWN.forEach((widget, entry) -> {
                for (var theme : List.of("", "maroon")) {
                    CODES.put((widget + " " + theme).strip(), code(page, widget, entry, theme));
                    FRAMES.put(widget, code(page, "frame"));
                    SHADOWS.put(widget, code(page, "shadow"));
                }
            });
        }
    }

    private Page gallery() {
        var page = browser.newPage();
        page.navigate(server.uri() + "/gallery");
        page.waitForSelector("html[data-ready]", new Page.WaitForSelectorOptions().setTimeout(120_000));
        return page;
    }

    private String code(Page page, String widget, String entry, String theme) {
        page.selectOption("#widget", widget);
        if (!entry.isEmpty()) {
            page.selectOption("#type", entry.split("/")[0]);
            PlaywrightAssertions.assertThat(page.locator("#entry option[value=\"" + entry + "\"]"))
                    .hasCount(1);
            page.selectOption("#entry", entry);
        }
        page.selectOption("#common-theme", theme);
        var path = "/widgets/" + widget + (entry.isEmpty() ? theme.isEmpty() ? "" : "?" : "?entry=" + entry);
        var end = theme.isEmpty() ? "\" heights" : "theme=" + theme + "\" heights";
        var code = page.locator("[data-way=loader] pre");
        PlaywrightAssertions.assertThat(code).containsText(path);
        PlaywrightAssertions.assertThat(code).containsText(end);
        return code(page, "loader");
    }

    private static String code(Page page, String way) {
        return page.locator("[data-way=" + way + "] pre").textContent();
    }

    @AfterAll
    void stop() throws IOException {
        if (FIGURES.size() == ALL_WIDTHS) {
            evidence();
        }
    }

    @Test
    void a_frame_shows_the_widget_as_high_as_it_is() {
        FRAMES.forEach((widget, code) -> {
            try (var visit = Visit.open(browser, 1000)) {
                var policy = copied.policy() + "; frame-src " + copied.base();
                visit.page().navigate(host.page("/page", policy, Copied.page(code)));

                PlaywrightAssertions.assertThat(
                                visit.page().frameLocator("iframe").locator(".lectern-" + widget))
                        .isVisible();
                visit.page().waitForFunction("() => document.querySelector('iframe').style.height !== ''");
                assertThat(visit.page().frames().get(1).evaluate("document.documentElement.scrollHeight - innerHeight"))
                        .as(widget)
                        .isEqualTo(0);
                assertThat(visit.complaints()).as(widget).isEmpty();
            }
        });
    }

    /** What an include would put in the place of the directive is put there by the test. */
    @Test
    void a_shadow_root_shows_the_widget_without_a_script() {
        SHADOWS.forEach((widget, code) -> {
            var asked = Pattern.compile("include virtual=\"([^\"]+)\"").matcher(code);
            assertThat(asked.find()).as(code).isTrue();
            try (var visit = Visit.open(browser, 1000)) {
                var policy = "default-src 'none'; style-src " + copied.base() + "; img-src data: " + copied.base();
                var page = Copied.page(server.get(asked.group(1)).body());
                visit.page().navigate(host.page("/page", policy, page));

                PlaywrightAssertions.assertThat(visit.page().locator(".lectern-" + widget))
                        .isVisible();
                assertThat(visit.page().evaluate("document.querySelector('.lectern')"))
                        .as(widget)
                        .isNull();
                assertThat(visit.complaints()).as(widget).isEmpty();
            }
        });
    }

    /** Each with the entry that the gallery has chosen for it. */
    @Test
    void every_widget_of_the_gallery_shows_by_its_code_and_its_json_is_there() {
        var codes = new ArrayList<String>();
        try (var page = gallery()) {
            for (var widget : widgets()) {
                page.selectOption("#widget", widget);
                var its = Pattern.compile("/widgets/" + widget + "[?\"].* heights=");
                PlaywrightAssertions.assertThat(page.locator("[data-way=loader] pre"))
                        .containsText(its, new LocatorAssertions.ContainsTextOptions().setTimeout(30_000));
                codes.add(code(page, "loader"));
                var json = code(page, "json");
                assertThat(json).startsWith(copied.base() + "/widgets/" + widget + "/view.json");
                var answer = server.get(json.substring(copied.base().length()));
                assertThat(answer.statusCode()).as(json).isEqualTo(200);
                try (var reader = Json.createReader(new StringReader(answer.body()))) {
                    assertThat(reader.readObject()).as(json).isNotEmpty();
                }
            }
        }
        var window = new NewContextOptions().setViewportSize(1000, 16_000);
        var address = host.page("/page", copied.policy(), Copied.page(String.join("\n", codes)));
        try (var visit = Visit.open(browser, window).see(address, codes.size())) {
            assertThat(visit.said()).hasSize(codes.size()).allMatch("lectern:load 200"::equals);
            assertThat(visit.shifts()).isEmpty();
            assertThat(visit.complaints()).isEmpty();
        }
    }

    private List<String> widgets() {
        try (var reader =
                Json.createReader(new StringReader(server.get("/api/v1/widgets").body()))) {
            var names = reader.readObject().getJsonArray("data").stream()
                    .map(one -> one.asJsonObject().getString("name"))
                    .toList();
            assertThat(names).containsAll(SHOWN.keySet()).hasSizeGreaterThan(10);
            return names;
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {360, 768, 1280})
    void nothing_moves_where_it_was_measured(int width) {
        still(width);
    }

    @Tag("full")
    @ParameterizedTest
    @ValueSource(ints = {320, 420, 500, 600, 700, 840, 900, 960, 1020, 1100, 1200, 1400})
    void nothing_moves_between(int width) {
        still(width);
    }

    /** All of them on one page, which is as high as the window, so that none waits until it comes near. */
    private void still(int width) {
        var options = new NewContextOptions().setViewportSize(width, 9000);
        try (var visit = Visit.open(browser, options)) {
            visit.see(
                    host.page("/page", copied.policy(), Copied.page(String.join("\n", CODES.values()))), CODES.size());

            assertThat(visit.said()).hasSize(CODES.size()).allMatch("lectern:load 200"::equals);
            var shifts = visit.shifts();
            var unused = visit.strings(UNUSED).stream().map(Integer::parseInt).toList();
            FIGURES.put(width, Map.of("shifts", shifts.size(), "most", Collections.max(unused)));
            assertThat(shifts).as("at %d", width).isEmpty();
            assertThat(unused)
                    .as("per cent of the room kept that nothing is in, of %s", CODES.keySet())
                    .allMatch(one -> one < MOST_UNUSED);
            assertThat(visit.complaints()).isEmpty();
        }
    }

    private void evidence() throws IOException {
        var widths = Json.createObjectBuilder();
        FIGURES.forEach((width, found) -> widths.add(
                width.toString(),
                Json.createObjectBuilder()
                        .add("layout-shifts", found.get("shifts"))
                        .add("most-room-not-needed-in-per-cent", found.get("most"))));
        var loader = server.send(HttpRequest.newBuilder(URI.create(server.uri() + "/embed/v1.js"))
                .header("Accept-Encoding", "br")
                .build());
        COUNTED.figures()
                .add(
                        "loader-bytes-brotli",
                        Integer.parseInt(
                                loader.headers().firstValue("Content-Length").orElseThrow()))
                .add("loader-bytes", server.get("/embed/v1.js").body().length())
                .add("widgets-on-a-page", Json.createArrayBuilder(CODES.keySet()))
                .add("widths", widths);
    }

    private static final String UNUSED = "[...document.querySelectorAll('lectern-widget')].map(one => Math.round("
            + "100 - 100 * one.shadowRoot.firstElementChild.getBoundingClientRect().height / one.clientHeight))";
}
