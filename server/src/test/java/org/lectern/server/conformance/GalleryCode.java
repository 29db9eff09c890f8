package org.lectern.server.conformance;

import com.microsoft.playwright.Page.WaitForSelectorOptions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.net.URI;
import java.util.Map;
import java.util.stream.Collectors;
import org.lectern.server.looks.Browser;

/** What the gallery hands out for the fragment that all hosts include. */
final class GalleryCode {

    private static final int PATIENCE = 120_000;

    private GalleryCode() {}

    /** The code for each way, by the way's name, as it stands there. */
    static Map<String, String> of(URI lectern) {
        try (var browser = Browser.start();
                var page = browser.chromium().newPage()) {
            page.navigate(lectern + "/gallery");
            page.waitForSelector("html[data-ready]", new WaitForSelectorOptions().setTimeout(PATIENCE));
            page.selectOption("#widget", "agenda");
            page.selectOption("#type", "event");
            var entry = page.locator("#entry option[value='event/what-rivers-remember']");
            PlaywrightAssertions.assertThat(entry).hasCount(1);
            page.selectOption("#entry", "event/what-rivers-remember");
            PlaywrightAssertions.assertThat(page.locator("[data-way=nginx] pre"))
                    .containsText(Guide.FRAGMENT);
            return page.locator("[data-way]").all().stream()
                    .collect(Collectors.toMap(way -> way.getAttribute("data-way"), way -> way.locator("pre")
                            .textContent()));
        }
    }
}
