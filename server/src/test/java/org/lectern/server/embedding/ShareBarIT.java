package org.lectern.server.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lectern.server.RunningServer;

/** The share bar where the loader shows it: buttons for what the browser can do. */
@ExtendWith(Neighbourhood.Resolver.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ShareBarIT {

    private static final String BAR = "/widgets/share-bar?entry=event/what-rivers-remember&lang=de";
    private static final String CAN_SHARE = "navigator.share = async what => { window.shared = what; };";
    private static final String CANNOT = "delete Navigator.prototype.clipboard; delete Navigator.prototype.share;";

    private final RunningServer server;
    private final Browser browser;
    private final Host host;
    private final Copied copied;

    ShareBarIT(Neighbourhood here) {
        server = here.server();
        browser = here.browser().chromium();
        host = here.host();
        copied = here.copied();
    }

    private Visit open(String attributes, String script) {
        var allowed = new NewContextOptions().setPermissions(List.of("clipboard-read", "clipboard-write"));
        var address = host.page("/page", copied.trusted(), Copied.page(copied.code(BAR, attributes)));
        return Visit.open(browser, allowed, script).see(address, 1);
    }

    @Test
    void the_link_becomes_a_button_that_copies_it_and_says_so() {
        for (var attributes : List.of("", "light")) {
            try (var visit = open(attributes, CANNOT.substring(CANNOT.indexOf(';') + 1))) {
                var button = visit.page().locator("button");
                PlaywrightAssertions.assertThat(button).hasText("Link kopieren");
                PlaywrightAssertions.assertThat(button).isVisible();

                button.focus();
                visit.page().keyboard().press("Space");

                PlaywrightAssertions.assertThat(visit.page().locator("[role=status]"))
                        .hasText("Link kopiert");
                assertThat(visit.page().evaluate("navigator.clipboard.readText()"))
                        .isEqualTo(server.uri() + "/water/events/what-rivers-remember");
                assertThat(visit.violations()).isEmpty();
                assertThat(visit.complaints()).isEmpty();
            }
        }
    }

    @Test
    void a_device_that_can_share_is_handed_title_and_link() {
        try (var visit = open("", CAN_SHARE)) {
            visit.page()
                    .locator("button", new com.microsoft.playwright.Page.LocatorOptions().setHasText("Mehr"))
                    .click();

            assertThat(visit.page().evaluate("[shared.title, shared.url]"))
                    .asList()
                    .satisfies(shared -> {
                        assertThat(shared.get(0)).asString().endsWith("What rivers remember");
                        assertThat(shared.get(1)).isEqualTo(server.uri() + "/water/events/what-rivers-remember");
                    });
            assertThat(visit.violations()).isEmpty();
        }
    }

    @Test
    void where_the_browser_can_do_neither_the_link_stays_a_link() {
        try (var visit = open("", CANNOT)) {
            PlaywrightAssertions.assertThat(visit.page().locator("button")).hasCount(0);
            PlaywrightAssertions.assertThat(visit.page().locator("[data-lectern-does=clipboard]"))
                    .hasText("Permalink");
            PlaywrightAssertions.assertThat(visit.page().locator("[data-lectern-does=clipboard]"))
                    .isVisible();
            PlaywrightAssertions.assertThat(visit.page().locator("[data-lectern-does=share]"))
                    .isHidden();
        }
    }
}
