package org.lectern.server.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.server.RunningServer;
import org.lectern.server.looks.Browser;

/** The share bar where the loader shows it: buttons for what the browser can do. */
class ShareBarIT {

    private static final String BAR = "/widgets/share-bar?entry=event/what-rivers-remember&lang=de";
    private static final String CAN_SHARE = "navigator.share = async what => { window.shared = what; };";
    private static final String CANNOT = "delete Navigator.prototype.clipboard; delete Navigator.prototype.share;";

    @TempDir
    static Path folder;

    private static RunningServer server;
    private static Browser browser;
    private static Host host;
    private static Copied copied;

    @BeforeAll
    static void start() throws Exception {
        server = RunningServer.start(folder, Map.of("lectern.demo", "true"));
        host = Host.start();
        copied = Copied.of(server);
        browser = Browser.start();
        while (server.get(BAR).statusCode() != 200) {
            Thread.onSpinWait();
        }
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
        if (host != null) {
            host.close();
        }
        if (server != null) {
            server.close();
        }
    }

    private static Visit open(String attributes, String script) {
        var allowed = new NewContextOptions().setPermissions(List.of("clipboard-read", "clipboard-write"));
        var address = host.page("/page", copied.trusted(), Copied.page(copied.code(BAR, attributes)));
        return Visit.open(browser.chromium(), allowed, script).see(address, 1);
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
                        assertThat(shared.get(0)).asString().startsWith("What Rivers Remember");
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
