package org.lectern.server.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.server.RunningServer;

/** The loader in pages of somebody else, in Chromium. */
@ExtendWith(Neighbourhood.Resolver.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LoaderIT {

    private static final String AGENDA = "/widgets/agenda?entry=event/what-rivers-remember";
    private static final String TITLE = ".lectern-agenda__title";

    private final RunningServer server;
    private final Browser browser;
    private final Host host;
    private final Copied copied;

    LoaderIT(Neighbourhood here) {
        server = here.server();
        browser = here.browser().chromium();
        host = here.host();
        copied = here.copied();
    }

    private Visit open(String... scripts) {
        return Visit.open(browser, 1000, scripts);
    }

    private String page(String policy, String body) {
        return host.page("/page", policy, Copied.page(body));
    }

    private String page(String body) {
        return page(copied.policy(), body);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", Visit.NO_SET_HTML})
    void under_a_strict_policy_and_trusted_types_a_widget_looks_as_it_should(String script) {
        try (var visit = open(script).see(page(copied.trusted(), copied.code(AGENDA, "")), 1)) {
            assertThat(visit.complaints()).isEmpty();
            assertThat(visit.said()).containsExactly("lectern:load 200");
            assertThat(visit.page().locator("lectern-widget > a")).isNotNull();
            PlaywrightAssertions.assertThat(visit.page().locator(TITLE)).isVisible();
            PlaywrightAssertions.assertThat(visit.page().locator("lectern-widget > a"))
                    .isHidden();
            assertThat(visit.page().locator(".lectern-agenda").evaluate("one => getComputedStyle(one).color"))
                    .isEqualTo("rgb(28, 30, 33)");
            assertThat(visit.page().locator("lectern-widget").getAttribute("aria-busy"))
                    .isNull();
            assertThat(visit.page()
                            .locator("lectern-widget")
                            .evaluate("one => one.shadowRoot.firstElementChild.outerHTML"))
                    .isEqualTo(server.get(AGENDA).body().strip());
        }
    }

    @Test
    void in_the_light_it_looks_the_same() {
        try (var visit = open().see(page(copied.trusted(), copied.code(AGENDA, "light")), 1)) {
            assertThat(visit.complaints()).isEmpty();
            assertThat(visit.page().locator("lectern-widget").evaluate("one => [one.shadowRoot, one.children.length]"))
                    .asList()
                    .containsExactly(null, 1);
            assertThat(visit.page().locator(".lectern-agenda").evaluate("one => getComputedStyle(one).color"))
                    .isEqualTo("rgb(28, 30, 33)");
        }
    }

    @Test
    void twenty_widgets_in_three_themes_ask_once_for_each_fragment_and_each_style_sheet() {
        var paths = List.of(AGENDA, AGENDA + "&theme=maroon", AGENDA + "&theme=high-contrast", "/widgets/upcoming");
        var body = IntStream.range(0, 20)
                .mapToObj(i ->
                        copied.code(paths.get(i % 4), i % 3 == 0 ? "light loading=\"eager\"" : "loading=\"eager\""))
                .collect(Collectors.joining("\n"));
        try (var visit = open().see(page(body), 20)) {
            assertThat(visit.said()).hasSize(20).allMatch("lectern:load 200"::equals);
            assertThat(visit.sent(copied.base() + "/widgets/")).hasSize(4).doesNotHaveDuplicates();
            assertThat(visit.requests(copied.base() + "/themes/")).hasSize(3).doesNotHaveDuplicates();
            assertThat(visit.requests(copied.base() + "/embed/")).hasSize(1);
            assertThat(visit.requests())
                    .allMatch(one -> one.startsWith(copied.base())
                            || one.startsWith(host.uri().toString()));
            assertThat(visit.context().cookies()).isEmpty();
            assertThat(visit.complaints()).isEmpty();

            // One that comes later asks again, and the browser has it.
            visit.page().evaluate("""
                            () => {
                              const first = document.querySelector('lectern-widget');
                              first.after(first.cloneNode(true));
                            }""");
            visit.heard(21);
            assertThat(visit.requests(copied.base() + "/widgets/")).hasSizeGreaterThan(4);
            assertThat(visit.sent(copied.base() + "/widgets/")).hasSize(4);
        }
    }

    /** The server's answer, or none at all. */
    @ParameterizedTest
    @ValueSource(strings = {"", Visit.NO_SET_HTML})
    void what_cannot_be_had_leaves_what_stood_there(String script) {
        var gone = copied.widget("/widgets/agenda?entry=event/none", "id=\"gone\"");
        var nobody = gone.replace(copied.base(), "http://127.0.0.1:1").replace("gone", "nobody");
        var nonsense = gone.replace(copied.base(), "http://[").replace("gone", "nonsense");
        var policy = copied.policy().replace("connect-src", "connect-src http://127.0.0.1:1");
        try (var visit = open(script).see(page(policy, gone + nobody + nonsense + copied.script()), 3)) {
            assertThat(visit.said())
                    .containsExactlyInAnyOrder("lectern:error 404", "lectern:error 0", "lectern:error 0");
            for (var id : List.of("gone", "nobody", "nonsense")) {
                PlaywrightAssertions.assertThat(visit.page().locator("#" + id + " > a"))
                        .isVisible();
                assertThat(visit.page().locator("#" + id).getAttribute("aria-busy"))
                        .isNull();
            }
        }
    }

    @Test
    void what_takes_its_time_is_busy_until_it_is_there() {
        host.put("/widgets/slow", 200, "text/html", "<p class=\"lectern\">There</p>");
        host.put("/themes/plain.css", 200, "text/css", ".lectern { color: red }");
        var latch = host.hold("/widgets/slow");
        var widget = copied.widget("/widgets/slow", "")
                .replace(copied.base(), host.uri().toString());
        var policy = copied.policy().replace("connect-src", "connect-src 'self'");
        try (var visit = open()) {
            visit.page().navigate(page(policy, widget + copied.script()));

            PlaywrightAssertions.assertThat(visit.page().locator("lectern-widget[aria-busy=true]"))
                    .isVisible();
            PlaywrightAssertions.assertThat(visit.page().locator("lectern-widget > a"))
                    .isVisible();
            latch.countDown();
            visit.heard(1);
            PlaywrightAssertions.assertThat(visit.page().locator("lectern-widget p"))
                    .hasText("There");
            PlaywrightAssertions.assertThat(visit.page().locator("lectern-widget[aria-busy]"))
                    .hasCount(0);
        }
    }

    @Test
    void of_several_addresses_the_last_one_counts_whenever_the_others_answer() {
        host.put("/themes/plain.css", 200, "text/css", "");
        for (var name : List.of("first", "second", "third")) {
            host.put("/widgets/" + name, 200, "text/html", "<p>" + name + "</p>");
        }
        var first = host.hold("/widgets/first");
        var widget = copied.widget("/widgets/first", "")
                .replace(copied.base(), host.uri().toString());
        var policy = copied.policy().replace("connect-src", "connect-src 'self'");
        try (var visit = open()) {
            visit.page().navigate(page(policy, widget + copied.script()));
            PlaywrightAssertions.assertThat(visit.page().locator("lectern-widget[aria-busy=true]"))
                    .isVisible();
            visit.page().evaluate("""
                    const widget = document.querySelector('lectern-widget');
                    widget.setAttribute('src', '/widgets/second');
                    widget.setAttribute('src', '/widgets/third');""");
            visit.heard(1);
            first.countDown();
            visit.page().evaluate("fetch('/widgets/first')");

            assertThat(visit.page().evaluate("said.map(one => one.src)")).isEqualTo(List.of("/widgets/third"));
            PlaywrightAssertions.assertThat(visit.page().locator("lectern-widget p"))
                    .hasText("third");
            assertThat(host.asked()).doesNotContain("/widgets/second");
        }
    }

    @Test
    void one_that_fails_after_another_shows_what_stood_there_first() {
        for (var light : List.of("", "light")) {
            try (var visit = open().see(page(copied.code(AGENDA, light)), 1)) {
                visit.page()
                        .evaluate("document.querySelector('lectern-widget').setAttribute('src', '" + copied.base()
                                + "/widgets/agenda?entry=event/none')");
                visit.heard(2);

                PlaywrightAssertions.assertThat(visit.page().locator("lectern-widget > a"))
                        .isVisible();
                PlaywrightAssertions.assertThat(visit.page().locator(TITLE)).hasCount(0);
            }
        }
    }

    @Test
    void moved_it_asks_for_nothing_and_added_late_it_is_shown() {
        try (var visit = open().see(page(copied.code(AGENDA, "") + "<div id=\"place\"></div>"), 1)) {
            visit.page().evaluate("""
                    const widget = document.querySelector('lectern-widget');
                    document.querySelector('#place').append(widget);
                    widget.remove();
                    document.querySelector('#place').append(widget);""");
            visit.page()
                    .evaluate(
                            "address => { const late = document.createElement('lectern-widget');"
                                    + " late.setAttribute('src', address); document.body.prepend(late); }",
                            copied.base() + "/widgets/upcoming");
            visit.heard(2);

            assertThat(visit.said()).containsExactly("lectern:load 200", "lectern:load 200");
            assertThat(visit.requests(copied.base() + "/widgets/agenda")).hasSize(1);
            PlaywrightAssertions.assertThat(visit.page().locator("#place " + TITLE))
                    .isVisible();
        }
    }

    @Test
    void far_below_the_fold_it_waits_until_it_comes_near() {
        var far = "<svg width=\"10\" height=\"5000\"></svg>" + copied.code("/widgets/upcoming", "id=\"far\"");
        try (var visit = open().see(page(copied.code(AGENDA, "") + far), 1)) {
            assertThat(visit.requests(copied.base() + "/widgets/upcoming")).isEmpty();
            assertThat(visit.page().locator("#far").getAttribute("aria-busy")).isNull();

            visit.page().evaluate("scrollTo(0, 4000)");
            visit.heard(2);
            PlaywrightAssertions.assertThat(visit.page().locator("#far .lectern-upcoming"))
                    .isVisible();
        }
    }

    @Test
    void its_room_follows_its_width() {
        var nowhere = copied.widget("/widgets/agenda?entry=event/none", "heights=\"200:1000 600:400\"");
        try (var visit = open("window.addEventListener('error', one => console.error(one.message));")
                .see(page("<section>" + nowhere + "</section>" + copied.script()), 1)) {
            visit.complaints().clear();
            // Between them a + b / width: 100 + 180,000 / width.
            for (var one : Map.of(200, 1000, 300, 700, 400, 550, 600, 400, 900, 400, 100, 1900)
                    .entrySet()) {
                visit.page()
                        .evaluate(
                                "width => document.querySelector('section').style.width = width + 'px'", one.getKey());
                visit.page()
                        .waitForFunction(
                                "height => document.querySelector('lectern-widget').clientHeight === height",
                                one.getValue());
            }
            assertThat(visit.complaints()).isEmpty();
        }
    }

    @Test
    void a_hostile_style_sheet_does_not_reach_it() {
        var hostile = "<style>* { color: red !important; background: pink !important; margin: 9px !important;"
                + " border: 5px solid red !important; min-height: 0 !important }"
                + " div, p, ol, li, span, time, a { display: none } h1, h2, h3, .lectern { font-size: 90px }</style>";
        var policy = copied.policy() + "; style-src 'unsafe-inline'";
        var looks = "[...document.querySelector('lectern-widget').shadowRoot.querySelectorAll('*')]"
                + ".map(one => { const style = getComputedStyle(one);"
                + " return [one.className, style.display, style.margin, style.border, style.backgroundColor, style.fontSize]; })";
        try (var calm = open().see(page(copied.code(AGENDA, "")), 1);
                var visit = open().see(page(policy, hostile + copied.code(AGENDA, "")), 1)) {
            PlaywrightAssertions.assertThat(visit.page().locator(TITLE)).isVisible();
            assertThat(visit.strings(looks).toString().replaceAll("rgb\\(255, 0, 0\\)", "rgb(28, 30, 33)"))
                    .isEqualTo(calm.strings(looks).toString());
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
        var widget = copied.widget("/widgets/hostile", "light")
                .replace(copied.base(), host.uri().toString());
        // A page that would let everything run.
        var policy = "default-src * data: 'unsafe-inline' 'unsafe-eval'";
        for (var script : List.of("", Visit.NO_SET_HTML)) {
            try (var visit = open(script).see(page(policy, widget + copied.script()), 1)) {
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

    @Test
    void loaded_twice_it_does_no_harm() {
        var today = "<script src=\"" + copied.base() + "/embed/v1.js\" async></script>";
        try (var visit = open().see(page(copied.code(AGENDA, "") + today + copied.script()), 1)) {
            assertThat(visit.said()).containsExactly("lectern:load 200");
            assertThat(visit.complaints()).isEmpty();
        }
    }

    @Test
    void the_browser_refuses_a_script_that_is_not_the_one_that_was_named() {
        var changed = copied.code(AGENDA, "").replaceAll("sha384-[^\"]{8}", "sha384-AAAAAAAA");
        try (var visit = open()) {
            visit.page().navigate(page(changed));

            PlaywrightAssertions.assertThat(visit.page().locator("lectern-widget > a"))
                    .isVisible();
            assertThat(visit.page().evaluate("customElements.get('lectern-widget')"))
                    .isNull();
        }
    }
}
