package org.lectern.server.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lectern.server.RunningServer;

/** The code in docs/hosts/html.md, as it stands there but for where Lectern is. */
@ExtendWith(Neighbourhood.Resolver.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HtmlGuideIT {

    private static final Pattern CODE = Pattern.compile("```html\n(.*?)\n```", Pattern.DOTALL);

    private final RunningServer server;
    private final Browser browser;
    private final Host host;
    private final Copied copied;
    private final List<String> codes;

    HtmlGuideIT(Neighbourhood here) throws IOException {
        server = here.server();
        browser = here.browser().chromium();
        host = here.host();
        copied = here.copied();
        codes = CODE.matcher(Files.readString(Path.of("../docs/hosts/html.md")))
                .results()
                .map(found -> found.group(1).replace("https://cms.example.edu", copied.base()))
                .toList();
    }

    private Visit open(String policy, String code) {
        var visit = Visit.open(browser, 1000);
        visit.page().navigate(host.page("/page", policy, Copied.page(code)));
        return visit;
    }

    @Test
    void the_loader_shows_the_widget() {
        try (var visit = open(copied.policy(), codes.get(0)).heard(1)) {
            assertThat(visit.said()).containsExactly("lectern:load 200");
            PlaywrightAssertions.assertThat(visit.page().locator("lectern-widget .lectern-agenda"))
                    .isVisible();
            assertThat(visit.complaints()).isEmpty();
        }
    }

    @Test
    void the_frame_shows_the_widget_and_is_as_high_as_it_is() {
        try (var visit = open(copied.policy() + "; frame-src " + copied.base(), codes.get(1))) {
            var inside = visit.page().frameLocator("iframe");
            PlaywrightAssertions.assertThat(inside.locator(".lectern-agenda")).isVisible();
            visit.page().waitForFunction("() => document.querySelector('iframe').style.height !== ''");
            var frame = visit.page().frames().get(1);
            assertThat(frame.evaluate("document.documentElement.scrollHeight - innerHeight"))
                    .isEqualTo(0);
            // Around the widget there is room for rings of focus.
            assertThat(frame.evaluate(
                            "Math.abs(innerHeight - document.querySelector('.lectern').offsetHeight - 8) <= 1"))
                    .isEqualTo(true);
            assertThat(visit.complaints()).isEmpty();
        }
    }

    /** What an include puts in the place of the directive is put there by the test. */
    @Test
    void the_shadow_root_needs_no_script() {
        var asked = Pattern.compile("virtual=\"([^\"]+)\"").matcher(codes.get(2));
        assertThat(asked.find()).isTrue();
        var policy = "default-src 'none'; style-src " + copied.base() + "; img-src data: " + copied.base();
        try (var visit = open(policy, server.get(asked.group(1)).body())) {
            PlaywrightAssertions.assertThat(visit.page().locator(".lectern-agenda__title"))
                    .isVisible();
            assertThat(visit.page().locator(".lectern-agenda").evaluate("one => getComputedStyle(one).color"))
                    .isEqualTo("rgb(28, 30, 33)");
            assertThat(visit.page().evaluate("document.querySelector('.lectern')"))
                    .isNull();
            assertThat(visit.complaints()).isEmpty();
        }
    }
}
