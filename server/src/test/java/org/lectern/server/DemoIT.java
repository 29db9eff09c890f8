package org.lectern.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser.NewPageOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.server.looks.Browser;

/** The page that a newcomer sees: somebody else's, with fragments in it. */
class DemoIT {

    @TempDir
    static Path folder;

    private static RunningServer server;

    @BeforeAll
    static void start() {
        server = RunningServer.start(folder, Map.of("lectern.demo", "true"));
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
        }
    }

    @Test
    void every_include_of_the_page_was_answered() {
        var page = server.get("/");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("<div class=\"lectern lectern-header\"")
                .contains("<div class=\"lectern lectern-agenda\"")
                .contains("<div class=\"lectern lectern-share-bar\"")
                .doesNotContain("<!--#")
                .doesNotContain("<script");
    }

    @Test
    void a_real_nginx_makes_the_same_page() throws IOException, InterruptedException {
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
            var through = fetch(URI.create("http://127.0.0.1:" + port + "/"), process);
            assertThat(through).isEqualTo(server.get("/").body());
        } finally {
            process.destroy();
            assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    /** The page and its style sheet lie on disk, fragments come from Lectern: as in docs and as in real life. */
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

    @ParameterizedTest
    @CsvSource({"360, LIGHT", "360, DARK", "768, LIGHT", "768, DARK", "1280, LIGHT", "1280, DARK"})
    void chromium_shows_it_whole_at_any_width(int width, ColorScheme scheme) {
        try (var browser = Browser.start()) {
            var page = browser.chromium()
                    .newPage(new NewPageOptions().setViewportSize(width, 900).setColorScheme(scheme));
            var complaints = listen(page);

            page.navigate(server.uri() + "/");

            assertThat(complaints).isEmpty();
            assertThat(page.locator(".lectern-header h1").isVisible()).isTrue();
            assertThat(page.locator(".lectern-agenda__item").count()).isGreaterThan(3);
            assertThat(page.locator(".lectern-share-bar a").first().getAttribute("href"))
                    .startsWith("https://www.facebook.com/sharer/sharer.php?u=");
            assertThat(page.evaluate("document.documentElement.scrollWidth - innerWidth"))
                    .isEqualTo(0);
        }
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
