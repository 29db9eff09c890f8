package org.lectern.server.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages that would change what it looks like, and fragments that would do more than be seen. */
@ExtendWith(Neighbourhood.Resolver.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileIT {

    private static final String AGENDA = "/widgets/agenda?entry=event/what-rivers-remember";

    /** What crosses into a shadow root, as a page should not want it. */
    private static final String INHERITED = """
            color: red; cursor: crosshair; direction: rtl; fill: red; fill-opacity: 0.1; font-feature-settings: "smcp"; line-break: anywhere;
            stroke-dasharray: 1 9; text-align-last: right; text-emphasis: filled red; -webkit-text-security: disc; font-style: italic; font-variant: small-caps;
            font-weight: 900; font-stretch: 150%; hyphens: auto; letter-spacing: 1em; line-height: 3; list-style: square inside;
            overflow-wrap: break-word; quotes: none; stroke: red; stroke-width: 5px; tab-size: 1; text-align: right; text-indent: 3em; text-shadow: 1px 1px red;
            text-transform: uppercase; text-wrap: balance; white-space: pre; word-break: break-all; word-spacing: 2em; -webkit-text-fill-color: red; -webkit-text-stroke: 2px red;""";

    private final Neighbourhood here;
    private final Browser browser;
    private final Host host;
    private final Copied copied;

    HostileIT(Neighbourhood here) {
        this.here = here;
        browser = here.browser().chromium();
        host = here.host();
        copied = here.copied();
    }

    private Visit open(String... scripts) {
        return Visit.open(browser, 1000, scripts);
    }

    /** All that the elements of the widget look like, but for what follows from how wide it is, and what a page may do to it as a whole. */
    private static final String LOOKS = """
            [...document.querySelector('lectern-widget').shadowRoot.querySelectorAll('*')].flatMap((one, i) => {
              const style = getComputedStyle(one);
              return [...style]
                .filter(name => !/^(width|height|(block|inline)-size|grid-template-.*|(perspective|transform)-origin)$/.test(name))
                .map(name => i + ' ' + one.className + ' ' + name + ': ' + style.getPropertyValue(name));
            })""";

    @Test
    void a_hostile_style_sheet_does_not_reach_it() {
        var hostile = "<style>* { " + INHERITED.replace(";", " !important;") + " background: pink !important;"
                + " margin: 9px !important; border: 5px solid red !important; min-height: 0 !important }"
                + " div, p, ol, li, span, time, a { display: none } h1, h2, h3, .lectern { font-size: 90px }</style>";
        var policy = copied.policy() + "; style-src 'unsafe-inline'";
        try (var calm = open().see(here.page(copied.code(AGENDA, "")), 1);
                var visit = open().see(here.page(policy, hostile + copied.code(AGENDA, "")), 1)) {
            PlaywrightAssertions.assertThat(visit.page().locator(".lectern-agenda__title"))
                    .isVisible();
            var changed = new ArrayList<>(visit.strings(LOOKS));
            changed.removeAll(calm.strings(LOOKS));
            assertThat(changed).isEmpty();
        }
    }

    @Test
    void a_hostile_fragment_runs_nothing_and_reaches_nothing_beyond_it() {
        var hostile =
                "<div class=\"lectern\" onclick=\"hit = 1\"><script>hit = 2</script><img src=\"data:,x\" onerror=\"hit = 3\">"
                        + "<a href=\" java\nscript:hit=4\">A</a><svg><a href=\"javascript:hit=5\"><path d=\"M0 0\"/></a>"
                        + "<animate attributeName=\"href\" values=\"javascript:hit=6\"/></svg><iframe srcdoc=\"<script>parent.hit = 7</script>\">"
                        + "</iframe><base href=\"https://elsewhere.example/\"><style>body { display: none }</style>"
                        + "<meta http-equiv=\"refresh\" content=\"0;url=https://elsewhere.example/\"><link rel=\"stylesheet\" href=\"/evil.css\">"
                        + "<object data=\"javascript:hit=8\"></object><p title=\"ok\">Text</p></div>";
        host.put("/widgets/hostile", 200, "text/html", hostile);
        host.put("/themes/plain.css", 200, "text/css", "");
        // A page that would let everything run.
        var policy = "default-src * data: 'unsafe-inline' 'unsafe-eval'";
        for (var script : List.of("", Visit.NO_SET_HTML)) {
            try (var visit = open(script).see(here.page(policy, here.own("/widgets/hostile", "light")), 1)) {
                visit.page().locator("lectern-widget a").first().click();

                assertThat(visit.page().locator("lectern-widget p").getAttribute("title"))
                        .isEqualTo("ok");
                assertThat(visit.page().evaluate("window.hit")).isNull();
                assertThat(visit.page().evaluate("document.baseURI")).isEqualTo(host.uri() + "/page");
                assertThat(visit.page()
                                .locator("lectern-widget")
                                .locator("script, iframe, style, base, meta, link, object, [onclick], [onerror]")
                                .count())
                        .isZero();
                assertThat(visit.requests()).noneMatch(one -> one.contains("elsewhere") || one.contains("evil"));
            }
        }
    }

    /** What people read may begin like an address; what browsers follow may not be one that runs. */
    @ParameterizedTest
    @ValueSource(strings = {"", Visit.NO_SET_HTML})
    void only_addresses_are_looked_at_for_their_schemes(String script) {
        var honest =
                "data-lectern-title=\"Data: who owns it?\" title=\"Transcript: hearing\" aria-label=\"JavaScript: a history\"";
        // A browser that has setHTML leaves it to a picture that it is none.
        var picture = script.isEmpty() ? "" : "<img src=\"javascript:hit=1\">";
        host.put("/themes/plain.css", 200, "text/css", "");
        host.put(
                "/widgets/honest",
                200,
                "text/html",
                "<div class=\"lectern\" " + honest + "><img alt=\"JavaScript: the good parts\">"
                        + "<a href=\"javascript:hit=2\">A</a><a href=\"JavaScript:hit=3\">B</a>"
                        + "<a href=\"&#1; j&#9;ava&#10;scr&#13;ipt:hit=4\">C</a><a href=\" &#31;javascript&#9;:hit=5\">D</a>"
                        + "<svg width=\"9\" height=\"9\"><a xlink:href=\"javascript:hit=6\"><path d=\"M0 0h9v9H0z\"/></a></svg>"
                        + "<button formaction=\"&#2;java&#10;script:hit=7\">E</button>" + picture + "</div>");
        var policy = "default-src * data: 'unsafe-inline' 'unsafe-eval'";
        try (var visit = open(script).see(here.page(policy, here.own("/widgets/honest", "light")), 1)) {
            assertThat(visit.strings("[...document.querySelectorAll('lectern-widget *')]"
                            + ".flatMap(one => [...one.attributes].map(({ name, value }) => name + '=' + value))"
                            + ".filter(one => /script|data:/i.test(one))"))
                    .containsExactly(
                            "data-lectern-title=Data: who owns it?",
                            "title=Transcript: hearing",
                            "aria-label=JavaScript: a history",
                            "alt=JavaScript: the good parts");
            visit.page()
                    .evaluate("document.querySelectorAll('lectern-widget a').forEach(one =>"
                            + " one.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true })))");
            assertThat(visit.page().evaluate("window.hit")).isNull();
        }
    }
}
