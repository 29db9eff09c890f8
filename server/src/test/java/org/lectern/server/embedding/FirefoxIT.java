package org.lectern.server.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.server.RunningServer;

/** The loader in pages of somebody else, in Firefox. Its pages look at themselves, tell the host, and go to the next. */
@ExtendWith(Neighbourhood.Resolver.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FirefoxIT {

    private static final String AGENDA = "/widgets/agenda?entry=event/what-rivers-remember";

    /** Runs before the loader, as a script of the page. */
    private static final String LOOK = """
            if (location.search.includes('old')) {
              delete Element.prototype.setHTML;
              delete ShadowRoot.prototype.setHTML;
            }
            const violations = [];
            const said = [];
            const wanted = document.documentElement.dataset;
            let before;
            document.addEventListener('securitypolicyviolation', event => violations.push(event.violatedDirective + ' ' + event.blockedURI));
            document.addEventListener('DOMContentLoaded', () => { before = below.getBoundingClientRect().top; tell(); });
            for (const type of ['lectern:load', 'lectern:error']) {
              addEventListener(type, ({ detail }) => { said.push(type + ' ' + detail.status); tell(); });
            }
            // As a page's "* { letter-spacing: 1em !important }" would, which the policy does not allow.
            function spaced(widget, fragment) {
              widget.style.setProperty('letter-spacing', '1em', 'important');
              return getComputedStyle(fragment).letterSpacing;
            }
            async function tell() {
              if (before === undefined || said.length < wanted.said) {
                return;
              }
              const widget = document.querySelector('lectern-widget');
              const root = widget.shadowRoot ?? widget;
              await fetch('/report/' + wanted.name, { method: 'POST', body: JSON.stringify({
                said, violations,
                moved: below.getBoundingClientRect().top - before,
                html: root.firstElementChild.outerHTML,
                color: getComputedStyle(root.firstElementChild).color,
                busy: widget.hasAttribute('aria-busy'),
                trusted: 'trustedTypes' in window,
                known: 'setHTML' in Element.prototype,
                shadow: Boolean(widget.shadowRoot),
                cookies: document.cookie,
                asked: performance.getEntriesByType('resource').map(one => one.name),
                spacing: spaced(widget, root.firstElementChild),
              }) });
              if (wanted.next) {
                location.href = wanted.next;
              }
            }
            """;

    @TempDir
    static Path folder;

    private final RunningServer server;
    private final Host host;
    private final Copied copied;

    FirefoxIT(Neighbourhood here) {
        server = here.server();
        host = here.host();
        copied = here.copied();
        host.put("/look.js", 200, "text/javascript", LOOK);
    }

    private String page(String name, String next, int said, String body) {
        var policy = copied.trusted()
                .replace("script-src", "script-src 'self'")
                .replace("connect-src", "connect-src 'self'");
        var html = Copied.page(body)
                .replace(
                        "<html ",
                        "<html data-name=\"" + name + "\" data-next=\"" + next + "\" data-said=\"" + said + "\" ")
                .replace("</title>", "</title><script src=\"/look.js\"></script>");
        return host.page("/" + name, policy, html);
    }

    private JsonObject report(String name) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!host.reports().containsKey(name)) {
            assertThat(System.nanoTime())
                    .as("%s in time, after %s", name, host.asked())
                    .isLessThan(deadline);
            Thread.onSpinWait();
        }
        try (var reader = Json.createReader(new StringReader(host.reports().get(name)))) {
            return reader.readObject();
        }
    }

    @Test
    void it_does_there_what_it_does_in_chromium() throws Exception {
        var code = copied.code(AGENDA, "heights=\"200:4000 2000:4000\"");
        var gone = copied.code("/widgets/agenda?entry=event/none", "heights=\"200:400 2000:400\"");
        var many = copied.code(AGENDA, "light")
                + copied.code(AGENDA, "loading=\"eager\"")
                + copied.code(AGENDA + "&theme=maroon", "loading=\"eager\"");
        page("gone", "", 1, gone);
        page("many", "/gone", 3, many);
        page("old", "/many", 1, code);
        try (var firefox = Firefox.open(folder.resolve("firefox"), page("new", "/old?old", 1, code))) {
            for (var name : List.of("new", "old")) {
                var seen = report(name);
                assertThat(seen.getJsonArray("said"))
                        .extracting(Object::toString)
                        .containsExactly("\"lectern:load 200\"");
                assertThat(seen.getJsonArray("violations")).isEmpty();
                assertThat(seen.getString("html"))
                        .isEqualTo(server.get(AGENDA).body().strip());
                assertThat(seen.getString("color")).isEqualTo("rgb(28, 30, 33)");
                assertThat(seen.getString("spacing")).isEqualTo("normal");
                assertThat(seen.getJsonNumber("moved").doubleValue()).isZero();
                assertThat(seen.getBoolean("busy")).isFalse();
                assertThat(seen.getBoolean("shadow")).isTrue();
                assertThat(seen.getString("cookies")).isEmpty();
                assertThat(seen.getJsonArray("asked"))
                        .extracting(Object::toString)
                        .allMatch(one -> one.startsWith("\"" + copied.base())
                                || one.startsWith("\"" + host.uri())
                                || one.startsWith("\"data:"));
            }
            assertThat(report("new").getBoolean("known")).isTrue();
            assertThat(report("new").getBoolean("trusted")).isTrue();
            assertThat(report("old").getBoolean("known")).isFalse();

            assertThat(report("many").getJsonArray("said")).hasSize(3);
            assertThat(report("many").getJsonArray("asked"))
                    .extracting(Object::toString)
                    .filteredOn(one -> one.contains("/widgets/"))
                    .hasSize(2);
            assertThat(report("many").getJsonArray("violations")).isEmpty();

            var failed = report("gone");
            assertThat(failed.getJsonArray("said"))
                    .extracting(Object::toString)
                    .containsExactly("\"lectern:error 404\"");
            assertThat(failed.getString("html")).isEqualTo("<a href=\"/elsewhere\">A link instead</a>");
            assertThat(failed.getBoolean("busy")).isFalse();
            assertThat(failed.getJsonNumber("moved").doubleValue()).isZero();
        }
    }
}
