package org.lectern.server.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** What becomes of an element whose attributes change, and of one that is moved. */
@ExtendWith(Neighbourhood.Resolver.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChangesIT {

    private static final String AGENDA = "/widgets/agenda?entry=event/what-rivers-remember";
    private static final String TITLE = ".lectern-agenda__title";

    /** Of the one that was moved. */
    private static final String LOOK = """
            (() => {
              const widget = document.querySelector('#place').shadowRoot.querySelector('lectern-widget');
              return [getComputedStyle(widget).display, getComputedStyle(widget.querySelector('.lectern')).color];
            })()""";

    private final Neighbourhood here;
    private final Browser browser;
    private final Host host;
    private final Copied copied;

    ChangesIT(Neighbourhood here) {
        this.here = here;
        browser = here.browser().chromium();
        host = here.host();
        copied = here.copied();
    }

    private Visit open(String... scripts) {
        return Visit.open(browser, 1000, scripts);
    }

    @Test
    void of_several_addresses_the_last_one_counts_whenever_the_others_answer() {
        host.put("/themes/plain.css", 200, "text/css", "");
        for (var name : List.of("first", "second", "third")) {
            host.put("/widgets/" + name, 200, "text/html", "<p>" + name + "</p>");
        }
        var first = host.hold("/widgets/first");
        try (var visit = open()) {
            visit.page().navigate(here.page(here.ownPolicy(), here.own("/widgets/first", "")));
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
    void moved_it_asks_for_nothing_and_added_late_it_is_shown() {
        try (var visit = open().see(here.page(copied.code(AGENDA, "") + "<div id=\"place\"></div>"), 1)) {
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
    void its_room_follows_its_width() {
        var nowhere = copied.widget("/widgets/agenda?entry=event/none", "heights=\"200:1000 600:400\"");
        try (var visit = open("window.addEventListener('error', one => console.error(one.message));")
                .see(here.page("<section>" + nowhere + "</section>" + copied.script()), 1)) {
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
    void the_theme_that_the_element_names_goes_before_that_of_the_address() {
        var themes = "[...document.querySelectorAll('lectern-widget')].map(one =>"
                + " (one.shadowRoot ?? one).firstElementChild.dataset.lecternTheme)";
        var code = copied.code(AGENDA + "&theme=high-contrast", "theme=\"maroon\"");
        try (var visit = open().see(here.page(code), 1)) {
            assertThat(visit.strings(themes)).containsExactly("maroon");
            assertThat(visit.requests(copied.base() + "/themes/"))
                    .containsExactly(copied.base() + "/themes/maroon.css");

            visit.page().evaluate("document.querySelector('lectern-widget').removeAttribute('theme')");
            visit.heard(2);
            assertThat(visit.strings(themes)).containsExactly("high-contrast");

            visit.page().evaluate("document.querySelector('lectern-widget').setAttribute('theme', 'plain')");
            visit.heard(3);
            assertThat(visit.strings(themes)).containsExactly("null");
            assertThat(visit.said()).hasSize(3).allMatch("lectern:load 200"::equals);
        }
    }

    @Test
    void without_an_address_it_shows_what_stood_there_and_says_nothing() {
        for (var light : List.of("", "light")) {
            try (var visit = open().see(here.page(copied.code(AGENDA, light)), 1)) {
                visit.page().evaluate("document.querySelector('lectern-widget').removeAttribute('src')");

                PlaywrightAssertions.assertThat(visit.page().locator("lectern-widget > a"))
                        .isVisible();
                PlaywrightAssertions.assertThat(visit.page().locator(".lectern-agenda"))
                        .hasCount(0);
                assertThat(visit.said()).containsExactly("lectern:load 200");
            }
        }
    }

    @Test
    void one_that_waits_and_loses_its_address_waits_no_longer() {
        var far = "<svg width=\"10\" height=\"5000\"></svg>" + copied.widget(AGENDA, "id=\"lost\"")
                + copied.widget("/widgets/upcoming", "id=\"far\"");
        try (var visit = open().see(here.page(copied.code(AGENDA, "") + far), 1)) {
            visit.page().evaluate("document.querySelector('#lost').removeAttribute('src')");
            visit.page().evaluate("scrollTo(0, 4000)");
            PlaywrightAssertions.assertThat(visit.page().locator("#far .lectern-upcoming"))
                    .isVisible();

            assertThat(visit.said()).containsExactly("lectern:load 200", "lectern:load 200");
            assertThat(visit.requests()).noneMatch(one -> one.endsWith("/null"));
            PlaywrightAssertions.assertThat(visit.page().locator("#lost > a")).isVisible();
        }
    }

    @Test
    void the_room_is_given_back_with_its_attribute_and_the_page_s_own_is_left_alone() {
        var nowhere = "/widgets/agenda?entry=event/none";
        var mine = copied.widget(nowhere, "id=\"mine\" style=\"min-height: 300px\"");
        var policy = copied.policy() + "; style-src 'unsafe-inline'";
        var height = "() => document.querySelector('%s').clientHeight === %d";
        var body = copied.widget(nowhere, "id=\"kept\" heights=\"1:400\"") + mine + copied.script();
        try (var visit = open().see(here.page(policy, body), 2)) {
            visit.page().waitForFunction(height.formatted("#kept", 400));
            visit.page().waitForFunction(height.formatted("#mine", 300));

            visit.page().evaluate("document.querySelector('#kept').setAttribute('heights', '1:500')");
            visit.page().waitForFunction(height.formatted("#kept", 500));
            visit.page().evaluate("document.querySelector('#kept').setAttribute('heights', 'tall')");
            visit.page().waitForFunction("() => document.querySelector('#kept').clientHeight < 100");
            visit.page().evaluate("document.querySelector('#kept').setAttribute('heights', '1:600')");
            visit.page().waitForFunction(height.formatted("#kept", 600));
            visit.page().evaluate("document.querySelector('#kept').removeAttribute('heights')");
            visit.page().waitForFunction("() => document.querySelector('#kept').clientHeight < 100");
        }
    }

    @Test
    void moved_into_a_shadow_root_it_keeps_its_look() {
        try (var visit = open().see(here.page(copied.code(AGENDA, "light") + "<div id=\"place\"></div>"), 1)) {
            visit.page().evaluate("""
                    document.querySelector('#place').attachShadow({ mode: 'open' })
                      .append(document.querySelector('lectern-widget'))""");

            assertThat(visit.strings(LOOK)).containsExactly("block", "rgb(28, 30, 33)");
            assertThat(visit.requests(copied.base() + "/widgets/")).hasSize(1);
            assertThat(visit.complaints()).isEmpty();
        }
    }

    /** Into another place of the page, and out of the page and back. */
    @Test
    void moved_while_it_loads_it_is_shown_once_where_it_then_is() {
        host.put("/themes/own.css", 200, "text/css", ".lectern { color: rgb(28, 30, 33) }");
        host.put("/widgets/slow", 200, "text/html", "<p class=\"lectern\" data-lectern-theme=\"own\">There</p>");
        for (var leaves : List.of("", "widget.remove();")) {
            var latch = host.hold("/widgets/slow");
            var before = host.asked().size();
            try (var visit = open()) {
                visit.page()
                        .navigate(here.page(
                                here.ownPolicy(), here.own("/widgets/slow", "light") + "<div id=\"place\"></div>"));
                PlaywrightAssertions.assertThat(visit.page().locator("lectern-widget[aria-busy=true]"))
                        .isVisible();
                visit.page().evaluate("""
                        const widget = document.querySelector('lectern-widget');
                        widget.addEventListener('lectern:load', () => window.shown = (window.shown ?? 0) + 1);
                        document.querySelector('#place').attachShadow({ mode: 'open' }).append(widget);
                        window.widget = widget;""" + leaves);
                latch.countDown();
                visit.page().waitForFunction("() => window.shown");
                visit.page().evaluate("document.querySelector('#place').shadowRoot.append(window.widget)");

                PlaywrightAssertions.assertThat(visit.page().locator("lectern-widget p"))
                        .hasText("There");
                assertThat(visit.strings(LOOK)).containsExactly("block", "rgb(28, 30, 33)");
                assertThat(visit.page().evaluate("window.shown")).isEqualTo(1);
                assertThat(host.asked().subList(before, host.asked().size()))
                        .filteredOn("/widgets/slow"::equals)
                        .hasSize(1);
            }
        }
    }
}
