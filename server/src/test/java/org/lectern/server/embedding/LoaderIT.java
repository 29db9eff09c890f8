package org.lectern.server.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.List;
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
            assertThat(visit.page().locator("lectern-widget").evaluate("one => [one.shadowRoot, one.innerHTML.trim()]"))
                    .asList()
                    .containsExactly(null, server.get(AGENDA).body().strip());
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
