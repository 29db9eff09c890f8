package org.lectern.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser.NewPageOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.server.looks.Browser;

/** The pages that a newcomer sees: somebody else's, with fragments in them. */
class DemoIT {

    @TempDir
    static Path folder;

    private static RunningServer server;
    private static Browser browser;

    @BeforeAll
    static void start() {
        server = RunningServer.start(folder, Map.of("lectern.demo", "true"));
        PAGES.forEach(DemoIT::whole);
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

    /** A department's first page, and the pages of an event, a person, a series and a news item. */
    private static final List<String> PAGES = List.of(
            "/",
            "/water/events/what-rivers-remember",
            "/law/people/priya-castellane",
            "/observatory/series/nights-at-the-observatory",
            "/water/news/a-core-of-twelve-metres",
            "/languages/events/water-in-a-thousand-tales");

    /** A page once all its fragments are there: on a busy machine the first rendering of one may come too late for it. */
    private static HttpResponse<String> whole(String path) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (true) {
            var page = server.get(path);
            if (!page.body().contains("class=\"missing\"") || System.nanoTime() > deadline) {
                return page;
            }
            Thread.onSpinWait();
        }
    }

    static Stream<String> pages() {
        return PAGES.stream();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void every_include_of_a_page_was_answered(String path) {
        var page = server.get(path);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .startsWith("default-src 'none'; style-src 'self'; img-src 'self' ");
        assertThat(page.body())
                .contains("<div class=\"lectern lectern-")
                .doesNotContain("<!--#")
                .doesNotContain("class=\"missing\"")
                .doesNotContain("<script");
    }

    @Test
    void the_event_page_has_all_that_is_known_of_an_event() {
        assertThat(server.get(PAGES.get(1)).body())
                .contains("<div class=\"lectern lectern-header\"")
                .contains("<div class=\"lectern lectern-event-detail\"")
                .contains("<div class=\"lectern lectern-agenda\"")
                .contains("<div class=\"lectern lectern-share-bar\"")
                .contains("<div class=\"lectern lectern-related-list\"")
                .contains("<div class=\"lectern lectern-more-on-topic\"");
    }

    /** Each where its own links say it is, so that a visitor may click on anything. */
    @ParameterizedTest
    @ValueSource(strings = {"event", "person", "series", "news"})
    void every_entry_has_a_page(String type) {
        var list = server.get("/api/v1/content/" + type + "?page%5Bsize%5D=100").body();
        var sources = Pattern.compile("\"source\":\"" + server.uri() + "(/[^\"]+)\"")
                .matcher(list)
                .results()
                .map(found -> found.group(1))
                .toList();

        assertThat(sources).hasSizeGreaterThanOrEqualTo(4).allSatisfy(path -> {
            var page = whole(path);
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body()).doesNotContain("class=\"missing\"").contains("<div class=\"lectern lectern-");
        });
    }

    @Test
    void a_page_of_nothing_shows_its_fallback() {
        assertThat(server.get("/water/events/nothing-of-that-name").body())
                .contains(
                        "<p class=\"missing\">This event cannot be shown right now. <a href=\"/\">All events</a></p>");
    }

    @Test
    void a_restart_finds_every_page_unchanged(@TempDir Path other) {
        try (var first = RunningServer.start(other, Map.of("lectern.demo", "true"))) {
            first.stop();
        }
        try (var second = RunningServer.start(other, Map.of("lectern.demo", "true"))) {
            assertThat(second.output() + second.errors())
                    .contains("Import of the demo is over: 110 created, 0 changed, 0 unchanged, 0 refused")
                    .contains("Import of the demo is over: 0 created, ")
                    .doesNotContain(" WARN org.lectern.server.importing");
        }
    }

    @Test
    void a_real_nginx_makes_the_same_pages() throws IOException, InterruptedException {
        var program = Path.of("/usr/sbin/nginx");
        if (!Files.isExecutable(program) && "true".equals(System.getenv("CI"))) {
            throw new IllegalStateException("There is no nginx on this machine: apt-get install nginx.");
        }
        assumeTrue(Files.isExecutable(program), "There is no nginx on this machine: apt-get install nginx.");
        int port = RunningServer.freePort();
        var home = Files.createDirectories(folder.resolve("nginx"));
        Files.writeString(home.resolve("nginx.conf"), nginx(port, home));
        var process = new ProcessBuilder(
                        program.toString(),
                        "-p",
                        home.toString(),
                        "-c",
                        home.resolve("nginx.conf").toString())
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("out.txt").toFile())
                .start();
        try {
            for (var page : PAGES) {
                var through = fetch(URI.create("http://127.0.0.1:" + port + page), process);
                assertThat(through).isEqualTo(server.get(page).body());
            }
        } finally {
            process.destroy();
            assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    /** The pages and their style sheets lie on disk, fragments come from Lectern: as in docs and as in real life. */
    private static String nginx(int port, Path home) {
        return """
                daemon off;
                worker_processes 1;
                pid %2$s/nginx.pid;
                error_log %2$s/error.log;
                events { worker_connections 64; }
                http {
                  access_log off;
                  default_type text/html;
                  client_body_temp_path %2$s/a;
                  proxy_temp_path %2$s/b;
                  fastcgi_temp_path %2$s/c;
                  uwsgi_temp_path %2$s/d;
                  scgi_temp_path %2$s/e;
                  server {
                    listen 127.0.0.1:%1$d;
                    root %3$s;
                    ssi on;
                    location /widgets/ {
                      proxy_pass %4$s;
                      proxy_set_header Accept-Encoding "";
                      proxy_set_header If-None-Match "";
                    }
                    location /themes/ { proxy_pass %4$s; }
                    location ~ ^(?:/[a-z]+)?/(?<kind>events|people|series|news)/(?<slug>[a-z0-9-]+)$ {
                      rewrite ^ /$kind.html break;
                    }
                  }
                }
                """.formatted(
                port, home, Path.of("..", "demo", "host").toAbsolutePath().normalize(), server.uri());
    }

    private static String fetch(URI address, Process process) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (System.nanoTime() < deadline && process.isAlive()) {
            try {
                return server.send(HttpRequest.newBuilder(address).build()).body();
            } catch (UncheckedIOException notYetListening) {
                Thread.onSpinWait();
            }
        }
        throw new AssertionError("nginx did not answer");
    }

    static Stream<Arguments> views() {
        return PAGES.stream().flatMap(page -> Stream.of(360, 768, 1280)
                .flatMap(width -> Stream.of(ColorScheme.LIGHT, ColorScheme.DARK)
                        .map(scheme -> Arguments.of(page, width, scheme))));
    }

    @ParameterizedTest
    @MethodSource("views")
    void chromium_shows_it_whole_at_any_width(String path, int width, ColorScheme scheme) {
        var options = new NewPageOptions().setViewportSize(width, 900).setColorScheme(scheme);
        try (var page = browser.chromium().newPage(options)) {
            var complaints = listen(page);

            page.navigate(server.uri() + path);

            assertThat(page.locator("h1").first().isVisible()).isTrue();
            assertThat(complaints).isEmpty();
            assertThat(page.evaluate("document.documentElement.scrollWidth - innerWidth"))
                    .isEqualTo(0);
            assertThat(axe(page)).isEmpty();
        }
    }

    @Test
    void the_event_page_has_what_a_visitor_looks_for() {
        try (var page = browser.chromium().newPage()) {
            page.navigate(server.uri() + PAGES.get(1));

            assertThat(page.locator(".lectern-header h1").isVisible()).isTrue();
            assertThat(page.locator(".lectern-agenda__item").count()).isGreaterThan(3);
            assertThat(page.locator(".lectern-share-bar a").first().getAttribute("href"))
                    .startsWith("https://www.facebook.com/sharer/sharer.php?u=");
            assertThat(page.locator(".lectern-header img").evaluate("picture => picture.naturalWidth"))
                    .isEqualTo(640);
        }
    }

    /** Rule and culprits of each violation. */
    private static List<String> axe(Page page) {
        return new AxeBuilder(page)
                .setLegacyMode(true).analyze().getViolations().stream()
                        .map(rule -> rule.getId() + " "
                                + rule.getNodes().stream()
                                        .map(node -> node.getHtml())
                                        .toList())
                        .toList();
    }

    /** What the console says, and every request to somebody else. */
    private static List<String> listen(Page page) {
        var complaints = new ArrayList<String>();
        page.onConsoleMessage(message -> complaints.add(message.text()));
        page.onPageError(complaints::add);
        page.onRequest(request -> {
            if (!request.url().startsWith(server.uri().toString())) {
                complaints.add(request.url());
            }
        });
        return complaints;
    }
}
