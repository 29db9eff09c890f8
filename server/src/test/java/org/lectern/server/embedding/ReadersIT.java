package org.lectern.server.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Widgets that the loader shows, for readers of every kind. */
@ExtendWith(Neighbourhood.Resolver.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReadersIT {

    private static final String EVENT = "?entry=event/what-rivers-remember";
    private static final List<String> PATHS = List.of(
            "/widgets/header" + EVENT, "/widgets/agenda" + EVENT, "/widgets/share-bar" + EVENT, "/widgets/upcoming");

    /** What is wider than the window or stands outside of it. */
    private static final String TOO_WIDE = """
            [...document.querySelectorAll('lectern-widget')].flatMap(one => [...one.shadowRoot.querySelectorAll('*')])
              .filter(one => one.getBoundingClientRect().width > 1)
              .filter(one => one.getBoundingClientRect().right > innerWidth + 0.5 || one.getBoundingClientRect().left < -0.5)
              .map(one => one.className)""";

    private final Neighbourhood here;
    private final Browser browser;
    private final Host host;
    private final Copied copied;

    ReadersIT(Neighbourhood here) {
        this.here = here;
        browser = here.browser().chromium();
        host = here.host();
        copied = here.copied();
    }

    private Visit see(NewContextOptions options, String more) {
        var body = new StringBuilder("<p><a href=\"#below\">Before</a></p>");
        PATHS.forEach(
                path -> body.append(copied.code(path + (path.contains("?") ? "&" : "?") + more, "loading=\"eager\"")));
        var address = host.page("/page", copied.policy(), Copied.page(body.toString()));
        return Visit.open(browser, options).see(address, PATHS.size());
    }

    private static NewContextOptions window(int width, int height) {
        return new NewContextOptions().setViewportSize(width, height);
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain", "maroon", "high-contrast"})
    void axe_finds_nothing_light_or_dark_and_nothing_is_too_wide_on_a_telephone(String theme) {
        for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            try (var visit = see(window(360, 800).setColorScheme(scheme), "heading=2&theme=" + theme)) {
                assertThat(visit.violations()).isEmpty();
                assertThat(visit.strings(TOO_WIDE)).isEmpty();
                assertThat(visit.page().evaluate("document.documentElement.scrollWidth - innerWidth"))
                        .isEqualTo(0);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain", "maroon", "high-contrast"})
    void axe_finds_nothing_in_frames(String theme) {
        var body = new StringBuilder();
        for (var path : PATHS) {
            var frame = path.contains("?") ? path.replace("?", "/frame?") + "&" : path + "/frame?";
            body.append(
                    "<iframe src=\"%s%sheading=2&amp;theme=%s\" title=\"%s\" width=\"100%%\" height=\"200\"></iframe>"
                            .formatted(copied.base(), frame, theme, path));
        }
        var policy = copied.policy() + "; frame-src " + copied.base();
        for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            try (var visit = Visit.open(browser, window(360, 800).setColorScheme(scheme))) {
                visit.page().navigate(here.page(policy, body + copied.script()));
                visit.page()
                        .waitForFunction(
                                "() => [...document.querySelectorAll('iframe')].every(one => one.style.height !== '')");

                assertThat(visit.page().frames())
                        .hasSize(1 + PATHS.size())
                        .allMatch(frame -> frame.parentFrame() == null
                                || frame.locator(".lectern").count() == 1);
                assertThat(visit.violations()).isEmpty();
            }
        }
    }

    @Test
    void from_right_to_left_it_stands_on_the_right() {
        try (var visit = see(window(768, 900), "lang=ar")) {
            assertThat(visit.strings("[...document.querySelectorAll('lectern-widget')]"
                            + ".map(one => getComputedStyle(one.shadowRoot.firstElementChild).direction)"))
                    .hasSize(PATHS.size())
                    .containsOnly("rtl");
            assertThat(visit.strings(TOO_WIDE)).isEmpty();
            assertThat(visit.violations()).isEmpty();
        }
    }

    /** As browsers zoom: half as many pixels of the page, each twice as large. */
    @Test
    void at_two_hundred_per_cent_all_of_it_is_there() {
        try (var visit = see(window(640, 450).setDeviceScaleFactor(2), "heading=2")) {
            assertThat(visit.strings(TOO_WIDE)).isEmpty();
            assertThat(visit.page().evaluate("document.documentElement.scrollWidth - innerWidth"))
                    .isEqualTo(0);
        }
    }

    /** No widget has a motion that could be stopped: who wants none and who has said nothing see the same. */
    @Test
    void nothing_moves_of_itself_whatever_a_reader_wants() {
        for (var motion : List.of(ReducedMotion.REDUCE, ReducedMotion.NO_PREFERENCE)) {
            try (var visit = see(window(1000, 900).setReducedMotion(motion), "heading=2")) {
                assertThat(visit.page().evaluate("document.getAnimations().length"))
                        .isEqualTo(0);
                assertThat(
                                visit.strings(
                                        "[...document.querySelectorAll('lectern-widget')]"
                                                + ".flatMap(one => [one, ...one.shadowRoot.querySelectorAll('*')])"
                                                + ".filter(one => { const { animationName, transitionDuration } = getComputedStyle(one);"
                                                + " return animationName !== 'none' || parseFloat(transitionDuration) > 0 }).map(one => one.className)"))
                        .isEmpty();
            }
        }
    }

    @Test
    void the_keyboard_alone_reaches_every_link_and_button_in_order() {
        try (var visit = see(window(1000, 900), "heading=2")) {
            var inside = "[...document.querySelectorAll('lectern-widget')].flatMap(one =>"
                    + " [...one.shadowRoot.querySelectorAll('a[href], button, summary')])"
                    + ".filter(one => one.checkVisibility()).map(one => one.textContent.trim())";
            var all = visit.strings(inside);
            visit.page().locator("main a").first().focus();
            visit.page().evaluate("window.reached = []");
            for (var ignored : all) {
                visit.page().keyboard().press("Tab");
                visit.page()
                        .evaluate(
                                "let one = document.activeElement; while (one.shadowRoot) one = one.shadowRoot.activeElement;"
                                        + " reached.push(one.textContent.trim())");
            }
            assertThat(all).hasSizeGreaterThan(8);
            assertThat(visit.strings("reached")).isEqualTo(all);
            assertThat(visit.page()
                            .evaluate("document.activeElement.shadowRoot.activeElement.matches(':focus-visible')"))
                    .isEqualTo(true);
        }
    }

    @Test
    void who_is_on_the_link_when_the_widget_comes_stays_in_it() {
        host.put("/widgets/slow", 200, "text/html", "<p class=\"lectern\"><a href=\"/there\">There</a></p>");
        host.put("/themes/plain.css", 200, "text/css", "");
        var latch = host.hold("/widgets/slow");
        var widget = copied.widget("/widgets/slow", "")
                .replace(copied.base(), host.uri().toString());
        var policy = copied.policy().replace("connect-src", "connect-src 'self'");
        try (var visit = Visit.open(browser, 1000)) {
            visit.page().navigate(host.page("/page", policy, Copied.page(widget + copied.script())));
            visit.page().locator("lectern-widget > a").focus();
            latch.countDown();
            visit.heard(1);

            PlaywrightAssertions.assertThat(visit.page().locator("lectern-widget p a"))
                    .isFocused();
        }
    }

    @Test
    void in_print_it_is_there_without_the_room_that_was_kept() {
        try (var visit = see(window(1000, 900), "heading=2")) {
            visit.page().evaluate("document.querySelector('lectern-widget').setAttribute('heights', '1:5000')");
            visit.page().waitForFunction("() => document.querySelector('lectern-widget').clientHeight === 5000");

            visit.page().emulateMedia(new EmulateMediaOptions().setMedia(Media.PRINT));

            assertThat(visit.page().evaluate("document.querySelector('lectern-widget').clientHeight < 2000"))
                    .isEqualTo(true);
            PlaywrightAssertions.assertThat(visit.page().locator(".lectern-agenda__title"))
                    .isVisible();
            assertThat(visit.page().pdf()).hasSizeGreaterThan(10_000);
        }
    }
}
