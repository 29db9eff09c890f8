package org.lectern.server.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import java.util.Map;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Links that pages put after an include, in Chromium: of a widget and what stands for it, one is seen. */
@ExtendWith(Neighbourhood.Resolver.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FallbackLinksIT {

    /** Classes of what Lectern answers. */
    private static final Map<String, String> KINDS =
            Map.of("W", "lectern", "S", "lectern-shadow", "I", "lectern-instead");

    private final Neighbourhood here;
    private final Browser browser;

    FallbackLinksIT(Neighbourhood here) {
        this.here = here;
        browser = here.browser().chromium();
    }

    /**
     * @param parts of the page in their order: W a widget, S one in a shadow root, I what stands for one, anything else a link of the page
     * @param seen those of them that are seen
     */
    @ParameterizedTest
    @CsvSource({
        "one, one",
        "W one, W",
        "S one, S",
        // The words of an embed that is retired, and the page's own; with and without a widget before.
        "I one, I",
        "W one I two, W I",
        "W I, W I",
        // The link of the next one, which could not be had.
        "W one two, W two",
        "S one two, S two",
        "I one two, I two",
        "one two, one two",
        "W one W two, W W",
    })
    void of_a_widget_and_its_link_one_is_seen(String parts, String seen) {
        var body = new StringBuilder(
                "<link rel=\"stylesheet\" href=\"" + here.copied().base() + "/themes/plain.css\">");
        for (var part : parts.split(" ")) {
            var kind = KINDS.getOrDefault(part, "lectern-fallback");
            body.append("<p class=\"").append(kind).append("\">").append(part).append("</p>\n");
        }
        var policy = "default-src 'none'; style-src " + here.copied().base();
        try (var visit = Visit.open(browser, 800)) {
            visit.page().navigate(here.page(policy, body.toString()));

            assertThat(visit.strings("[...document.querySelectorAll('p[class]')].filter(one => one.checkVisibility())"
                            + ".map(one => one.textContent)"))
                    .containsExactly(seen.split(" "));
        }
    }
}
