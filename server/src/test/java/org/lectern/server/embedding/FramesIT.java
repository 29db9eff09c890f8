package org.lectern.server.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** Frames say how high they are, to whom they belong to; and nobody else is believed. */
@ExtendWith(Neighbourhood.Resolver.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FramesIT {

    private final Browser browser;
    private final Host host;
    private final Copied copied;
    private final Host framed;

    FramesIT(Neighbourhood here) throws IOException {
        browser = here.browser().chromium();
        host = here.host();
        copied = here.copied();
        framed = Host.start();
        framed.put(
                "/v1.js",
                200,
                "text/javascript",
                here.server().get("/embed/v1.js").body());
    }

    /** The loader from where the frames are: it believes those of its own server alone. */
    private String loader() {
        return "<script src=\"" + framed.uri() + "/v1.js\"></script>";
    }

    /** @param framing other servers whose frames the page may have */
    private String policy(String framing) {
        return copied.policy().replace("script-src ", "script-src " + framed.uri() + " ") + "; frame-src "
                + framed.uri() + framing;
    }

    @AfterAll
    void stop() {
        framed.close();
    }

    /** A document as Lectern makes it for a frame, and one that lies. */
    private String frame(String path, String script) {
        return framed.page(
                path,
                "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline' " + copied.base(),
                "<!DOCTYPE html><html lang=\"en\"><head><title>Framed</title><base target=\"_top\"><style>body { margin: 0 }"
                        + " div { height: 731.4px } @media (max-width: 500px) { div { height: 1200px } }</style>"
                        + script
                        + "</head><body><div><a href=\"https://www.example.edu/far\">Far</a></div></body></html>");
    }

    private String script() {
        return "<script src=\"" + copied.base() + "/embed/frame-v1.js\" defer></script>";
    }

    private String page(String body) {
        return host.page("/page", policy(""), Copied.page(body + loader()));
    }

    private void becomes(Page page, String frame, int height) {
        page.waitForFunction(
                "([frame, height]) => document.querySelector(frame).clientHeight === height",
                java.util.List.of(frame, height));
    }

    @Test
    void a_frame_becomes_as_high_as_what_is_in_it_at_any_width() {
        var address = frame("/true", script());
        try (var visit = Visit.open(browser, 1000)) {
            visit.page()
                    .navigate(page("<iframe src=\"" + address
                            + "\" title=\"A\" width=\"100%\" height=\"200\" frameborder=\"0\"></iframe>"));
            becomes(visit.page(), "iframe", 732);
            assertThat(visit.page()
                            .frames()
                            .get(1)
                            .evaluate("document.documentElement.scrollHeight - document.documentElement.clientHeight"))
                    .isEqualTo(0);

            visit.page().setViewportSize(400, 800);
            becomes(visit.page(), "iframe", 1200);
            assertThat(visit.complaints()).isEmpty();
        }
    }

    /** The loader of the one was there first, and with it the element; the frame is of the other. */
    @Test
    void with_two_lecterns_in_a_page_each_listens_to_its_own_frames() {
        var address = frame("/second", script());
        try (var visit = Visit.open(browser, 1000)) {
            visit.page()
                    .navigate(page(copied.script() + "<iframe src=\"" + address
                            + "\" title=\"A\" width=\"100%\" height=\"200\" frameborder=\"0\"></iframe>"));

            becomes(visit.page(), "iframe", 732);
            assertThat(visit.complaints()).isEmpty();
        }
    }

    @Test
    void nobody_makes_another_frame_higher_and_nobody_lies_beyond_bounds() {
        var lies = "<script>for (const height of [-5, 0, 1e9, NaN, Infinity, 'x', null])"
                + " parent.postMessage({ type: 'lectern:height', height }, '*');"
                + " parent.postMessage(null, '*'); parent.postMessage('lectern:height', '*');"
                + " for (let i = 0; i < parent.length; i++) parent[i].postMessage({ type: 'lectern:height', height: 900 }, '*');"
                + " parent.postMessage({ done: true }, '*');</script>";
        var other = host.uri();
        var liar = frame("/liar", lies);
        // It has gone elsewhere: its window is the frame's, its origin is not.
        host.put(
                "/gone",
                200,
                "text/html",
                "<script>parent.postMessage({ type: 'lectern:height', height: 900 }, '*');"
                        + " parent.postMessage({ done: true }, '*');</script>");
        var wandering = frame("/wandering", "<script>location.href = '" + other + "/gone'</script>");
        var body = "<iframe id=\"liar\" src=\"" + liar + "\" title=\"A\" width=\"300\" height=\"150\"></iframe>"
                + "<iframe id=\"wandering\" src=\"" + wandering
                + "\" title=\"B\" width=\"300\" height=\"150\"></iframe>";
        try (var visit = Visit.open(
                browser,
                1000,
                "if (top === window) { window.done = 0;"
                        + " addEventListener('message', ({ data }) => { if (data?.done) done++; }); }")) {
            visit.page().navigate(host.page("/page", policy(" " + other), Copied.page(body + loader())));
            visit.page().waitForFunction("() => done === 2");

            assertThat(visit.page().evaluate("[...document.querySelectorAll('iframe')].map(one => one.clientHeight)"))
                    .asList()
                    .containsExactly(150, 150);
        }
    }

    @Test
    void in_wordpress_it_says_so_in_the_words_of_wordpress() {
        var address = frame("/press", script());
        var body = "<iframe sandbox=\"allow-scripts\" src=\"" + address
                + "#?secret=abcDEF1234\" title=\"A\" width=\"600\" height=\"200\"></iframe>";
        try (var visit = Visit.open(
                browser,
                1000,
                "if (top === window) { window.heard = [];"
                        + " addEventListener('message', ({ data, origin }) => heard.push(JSON.stringify(data) + ' ' + origin)); }")) {
            visit.page().navigate(page(body));
            visit.page().waitForFunction("() => heard.some(one => one.includes('\"message\"'))");
            assertThat(visit.strings("heard"))
                    .contains("{\"message\":\"height\",\"value\":732,\"secret\":\"abcDEF1234\"} null");

            visit.page().setViewportSize(1000, 600);
            visit.page().evaluate("document.querySelector('iframe').width = 400");
            visit.page().waitForFunction("() => heard.some(one => one.includes('1000'))");
            visit.page().frames().get(1).click("a");
            visit.page().waitForFunction("() => heard.some(one => one.includes('link'))");
            assertThat(visit.strings("heard"))
                    .contains(
                            "{\"message\":\"height\",\"value\":1000,\"secret\":\"abcDEF1234\"} null",
                            "{\"message\":\"link\",\"value\":\"https://www.example.edu/far\",\"secret\":\"abcDEF1234\"} null");
        }
    }

    @Test
    void alone_it_says_nothing() {
        try (var visit = Visit.open(
                browser, 1000, "window.heard = []; addEventListener('message', one => heard.push(one.data));")) {
            visit.page().navigate(frame("/alone", script()));
            assertThat(visit.strings("heard")).isEmpty();
            assertThat(visit.complaints()).isEmpty();
        }
    }
}
