package org.lectern.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.server.admin.api.Described;
import org.lectern.server.looks.Browser;

/** The description of the API as it is served, and its pages in Chromium, tried out against the server itself. */
class ApiPagesIT {

    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:;"
                    + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    private static final String PASSWORD = "what-rivers-remember";
    private static final Pattern FILE = Pattern.compile("(?:src|href)=\"(api/[0-9a-f]{16}/[a-z-]+\\.(?:js|css))\"");

    @TempDir
    static Path folder;

    private static RunningServer server;
    private static Browser browser;

    @BeforeAll
    static void start() {
        server = RunningServer.start(folder, Map.of("lectern.demo", "true"));
        browser = Browser.start();
        PlaywrightAssertions.setDefaultAssertionTimeout(60_000);
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

    @Test
    void the_description_is_served_for_everyone_and_asked_for_anew_by_its_tag() {
        var answer = server.get("/api/v1/openapi.json");

        assertThat(answer.body()).isEqualTo(Described.installed().text());
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json;charset=utf-8");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-cache");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).hasValue("*");
        var tag = answer.headers().firstValue("ETag").orElseThrow();
        var again = server.get("/api/v1/openapi.json", "If-None-Match", tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        var compressed = server.get("/api/v1/openapi.json", "Accept-Encoding", "gzip");
        assertThat(compressed.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(compressed.headers().firstValue("ETag"))
                .isNotEqualTo(answer.headers().firstValue("ETag"));
        var yaml = server.get("/api/v1/openapi.yaml");
        assertThat(yaml.headers().firstValue("Content-Type")).hasValue("application/yaml;charset=utf-8");
        assertThat(yaml.body()).startsWith("openapi: 3.1.0\n").contains("\n  /api/v1/admin/entries:\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/content/event?page%5Bsize%5D=3&total=true&expand=series",
                "/api/v1/content/event/what-rivers-remember",
                "/api/v1/content/event/nothing-here",
                "/api/v1/content/nothing",
                "/api/v1/content/person?filter%5Bname%5D%5Blike%5D=x",
                "/api/v1/types",
                "/api/v1/types/event",
                "/api/v1/widgets",
                "/api/v1/openapi.json",
                "/api/v1/openapi.yaml",
                "/api/v1/openapi.xml",
                "/widgets/agenda?entry=event/what-rivers-remember",
                "/widgets/agenda?entry=event/nothing-here",
                "/themes/plain.css",
                "/themes/nothing.css",
                "/health/live",
                "/health/ready"
            })
    void what_everyone_may_ask_for_is_answered_as_described(String path) {
        Desk.described(server.get(path));
    }

    @Test
    void the_page_runs_its_own_scripts_and_no_others_and_stands_in_no_frame() {
        var page = server.get("/admin/api");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Security-Policy")).hasValue(POLICY);
        assertThat(page.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(page.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
        assertThat(page.headers().firstValue("Cross-Origin-Opener-Policy")).hasValue("same-origin");
        assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-cache");
        assertThat(page.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(page.body()).doesNotContain("<style", "style=", "<script>", "onload");
    }

    @Test
    void with_a_slash_at_its_end_it_leads_to_the_page() {
        var answer = server.get("/admin/api/");

        assertThat(answer.statusCode()).isEqualTo(308);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/admin/api");
    }

    @Test
    void what_the_page_loads_never_changes_under_its_address() {
        var files = FILE.matcher(server.get("/admin/api").body())
                .results()
                .map(found -> found.group(1))
                .toList();

        assertThat(files).hasSize(4).allSatisfy(file -> {
            var answer = server.get("/admin/" + file);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Cache-Control")).hasValue("public, max-age=31536000, immutable");
            assertThat(answer.headers().firstValue("Content-Security-Policy")).hasValue(POLICY);
            assertThat(server.get("/admin/" + file.replaceFirst("/[0-9a-f]{16}/", "/0123456789abcdef/"))
                            .statusCode())
                    .isEqualTo(404);
        });
        var folder = "/admin/" + files.get(0).replaceFirst("[a-z-]+\\.(js|css)$", "");
        assertThat(server.get(folder + "swagger-ui-bundle.js.LICENSE.txt").body())
                .contains("DOMPurify");
        assertThat(server.get(folder + "index.html").statusCode()).isEqualTo(404);
    }

    private static Page open(int width, ColorScheme scheme, List<String> complaints) {
        var context = browser.chromium()
                .newContext(new NewContextOptions().setViewportSize(width, 900).setColorScheme(scheme));
        var page = context.newPage();
        page.setDefaultTimeout(120_000);
        page.onConsoleMessage((ConsoleMessage message) -> complaints.add(message.text()));
        page.onPageError(complaints::add);
        page.onRequest(request -> {
            if (!request.url().startsWith(server.uri() + "/") && !request.url().startsWith("data:")) {
                complaints.add(request.url());
            }
        });
        page.navigate(server.uri() + "/admin/api");
        page.waitForSelector("html[data-ready]");
        return page;
    }

    @ParameterizedTest
    @CsvSource({"360, LIGHT", "360, DARK", "768, LIGHT", "1280, LIGHT", "1280, DARK"})
    void strangers_get_the_pages_without_a_complaint_a_foreign_request_or_a_cookie(int width, ColorScheme scheme) {
        var complaints = new ArrayList<String>();
        try (var page = open(width, scheme, complaints)) {
            assertThat(page.locator(".opblock-tag").count())
                    .isEqualTo(Described.installed().subjects());
            tryOut(page, "Entries", "createEntry");
            openOperation(page, "listEntries");

            assertThat(page.evaluate("document.documentElement.scrollWidth - innerWidth"))
                    .isEqualTo(0);
            assertThat(page.context().cookies()).isEmpty();
            assertThat(page.evaluate("localStorage.length + sessionStorage.length"))
                    .isEqualTo(0);
            assertThat(complaints).isEmpty();
            assertThat(violations(page)).isEmpty();
        }
    }

    private static List<String> violations(Page page) {
        return new AxeBuilder(page)
                .setLegacyMode(true).analyze().getViolations().stream()
                        .map(rule -> rule.getId() + " "
                                + rule.getNodes().stream()
                                        .map(node -> node.getHtml())
                                        .toList())
                        .toList();
    }

    private static void openOperation(Page page, String operation) {
        page.click("[id$='-" + operation + "'] .opblock-summary-control");
        page.waitForSelector("[id$='-" + operation + "'] .responses-table");
    }

    private static void tryOut(Page page, String subject, String operation) {
        page.click("#operations-tag-" + subject + "[data-is-open='false'] .expand-operation");
        openOperation(page, operation);
        page.click("[id$='-" + operation + "'] .try-out__btn");
    }

    private static String executed(Page page, String operation) {
        page.click("[id$='-" + operation + "'] .execute");
        return page.textContent("[id$='-" + operation + "'] .live-responses-table .response");
    }

    private static void signIn(Page page, String password) {
        page.fill("#name", "demo");
        page.fill("#password", password);
        page.click("#sign-in button");
    }

    @Test
    void whoever_signs_in_on_the_page_reads_and_makes_entries_by_it() {
        var complaints = new ArrayList<String>();
        try (var page = open(1280, ColorScheme.LIGHT, complaints)) {
            signIn(page, PASSWORD);
            PlaywrightAssertions.assertThat(page.locator("#state")).containsText("administrator");

            tryOut(page, "Entries", "createEntry");
            assertThat(executed(page, "createEntry"))
                    .startsWith("201")
                    .contains("\"stage\": \"draft\"", "An evening about rivers");
            openOperation(page, "listEntries");
            page.click("[id$='-listEntries'] .try-out__btn");
            assertThat(executed(page, "listEntries")).startsWith("200").contains("An evening about rivers");

            assertThat(page.evaluate("JSON.stringify([{...localStorage}, {...sessionStorage}])"))
                    .isEqualTo("[{},{\"lectern-signed-in\":\"yes\"}]");
            page.reload();
            PlaywrightAssertions.assertThat(page.locator("#state")).containsText("administrator");
            page.click("#leave");
            PlaywrightAssertions.assertThat(page.locator("#state")).hasText("Signed out.");
            assertThat(page.context().cookies()).isEmpty();
            assertThat(complaints).isEmpty();
        }
    }

    @Test
    void a_token_is_sent_instead_of_the_cookie_and_forgotten_with_the_page() {
        var demo = Desk.of(server, Desk.stranger(server).trySignIn("demo", PASSWORD));
        var program = demo.program("[{\"role\":\"viewer\"}]");
        try (var page = open(768, ColorScheme.DARK, new ArrayList<>())) {
            page.click("#with-token summary");
            page.fill("#token", program.token());
            page.click("#use-token button");
            PlaywrightAssertions.assertThat(page.locator("#state")).containsText("viewer");

            tryOut(page, "Session", "readSession");
            assertThat(executed(page, "readSession")).startsWith("200").contains("\"by\": \"token\"");
            assertThat(page.locator("[id$='-readSession'] .responses-inner").textContent())
                    .doesNotContain(program.token());
            assertThat(page.evaluate("localStorage.length + sessionStorage.length"))
                    .isEqualTo(0);
            page.reload();
            PlaywrightAssertions.assertThat(page.locator("#state")).containsText("Nobody yet");
        }
    }

    @Test
    void a_wrong_password_is_told_as_the_server_tells_it() {
        try (var page = open(360, ColorScheme.LIGHT, new ArrayList<>())) {
            signIn(page, "what-lakes-forget");

            PlaywrightAssertions.assertThat(page.locator("#state")).containsText("do not belong together");
            PlaywrightAssertions.assertThat(page.locator("#password")).isFocused();
        }
    }
}
