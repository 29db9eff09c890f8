package org.lectern.server.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import jakarta.json.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.server.Evidence;
import org.lectern.server.RunningServer;
import org.lectern.server.looks.Browser;

/** The gallery's code, put as it is into an empty page of somebody else. */
class CopiedCodeIT {

    /** Widgets and an entry for each; empty for those that take none. */
    private static final Map<String, String> SHOWN = new LinkedHashMap<>(Map.of(
            "agenda", "event/what-rivers-remember",
            "share-bar", "event/what-rivers-remember",
            "header", "event/what-rivers-remember",
            "upcoming", ""));

    private static final int MOST_UNUSED = 200;
    private static final int ALL_WIDTHS = 15;

    /** Of each width: how often something moved, and how many pixels were kept for a widget and not needed, at most. */
    private static final Map<Integer, Map<String, Integer>> FIGURES = new TreeMap<>();

    @TempDir
    static Path folder;

    private static RunningServer server;
    private static Browser browser;
    private static Host host;
    private static Copied copied;
    private static final Map<String, String> CODES = new LinkedHashMap<>();

    @BeforeAll
    static void start() throws Exception {
        server = RunningServer.start(folder, Map.of("lectern.demo", "true"));
        host = Host.start();
        copied = Copied.of(server);
        browser = Browser.start();
        try (var page = browser.chromium().newPage()) {
            page.navigate(server.uri() + "/gallery");
            page.waitForSelector("html[data-ready]", new Page.WaitForSelectorOptions().setTimeout(120_000));
            SHOWN.forEach((widget, entry) -> {
                for (var theme : List.of("", "maroon")) {
                    CODES.put((widget + " " + theme).strip(), code(page, widget, entry, theme));
                }
            });
        }
    }

    private static String code(Page page, String widget, String entry, String theme) {
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
        return code.textContent();
    }

    @AfterAll
    static void stop() throws IOException {
        if (FIGURES.size() == ALL_WIDTHS) {
            evidence();
        }
        if (browser != null) {
            browser.close();
        }
        if (host != null) {
            host.close();
        }
        if (server != null) {
            server.close();
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
    private static void still(int width) {
        var options = new NewContextOptions().setViewportSize(width, 9000);
        try (var visit = Visit.open(browser.chromium(), options)) {
            visit.see(
                    host.page("/page", copied.policy(), Copied.page(String.join("\n", CODES.values()))), CODES.size());

            assertThat(visit.said()).hasSize(CODES.size()).allMatch("lectern:load 200"::equals);
            var shifts = visit.shifts();
            var unused = visit.strings(UNUSED).stream().map(Integer::parseInt).toList();
            FIGURES.put(width, Map.of("shifts", shifts.size(), "most", Collections.max(unused)));
            assertThat(shifts).as("at %d", width).isEmpty();
            assertThat(unused).as("pixels that are kept and not needed, of %s", CODES.keySet()).allMatch(one -> one < MOST_UNUSED);
            assertThat(visit.complaints()).isEmpty();
        }
    }

    private static void evidence() throws IOException {
        var widths = Json.createObjectBuilder();
        FIGURES.forEach((width, found) -> widths.add(
                width.toString(),
                Json.createObjectBuilder()
                        .add("layout-shifts", found.get("shifts"))
                        .add("most-pixels-kept-and-not-needed", found.get("most"))));
        var loader = server.send(HttpRequest.newBuilder(URI.create(server.uri() + "/embed/v1.js"))
                .header("Accept-Encoding", "br")
                .build());
        Evidence.write(
                "loader",
                Evidence.of("mvn -Pfull verify -Dlectern.evidence=write")
                        .add("loader-bytes-brotli", Integer.parseInt(loader.headers().firstValue("Content-Length").orElseThrow()))
                        .add("loader-bytes", server.get("/embed/v1.js").body().length())
                        .add("widgets-on-a-page", Json.createArrayBuilder(CODES.keySet()))
                        .add("widths", widths));
    }

    private static final String UNUSED = "[...document.querySelectorAll('lectern-widget')].map(one => Math.round("
            + "one.clientHeight - one.shadowRoot.firstElementChild.getBoundingClientRect().height))";
}
