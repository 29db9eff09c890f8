package org.lectern.server.looks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.deque.html.axecore.args.AxeRuleOptions;
import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser.NewPageOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.lectern.engine.rendering.widget.Theme;
import org.lectern.engine.rendering.widget.Widget;

/**
 * Looks at every widget in every theme in Chromium, in light and dark, as wide as a telephone, a tablet and a desk: all
 * its samples on one page.
 */
class AccessibilityIT {

    /** Axe takes its time, so it looks at two: each scheme, the narrowest and the widest, closed and open. */
    private record Look(ColorScheme scheme, int width, boolean open, boolean axe) {}

    private static final List<Look> LOOKS = List.of(
            new Look(ColorScheme.LIGHT, 360, false, true),
            new Look(ColorScheme.LIGHT, 768, true, false),
            new Look(ColorScheme.LIGHT, 1280, false, false),
            new Look(ColorScheme.DARK, 360, true, false),
            new Look(ColorScheme.DARK, 768, false, false),
            new Look(ColorScheme.DARK, 1280, true, true));

    private static final Shipped SHIPPED = Shipped.all();

    /** What is wider than the page, or is cut off by an element that hides what does not fit. */
    private static final String TOO_WIDE = """
            () => [...document.querySelectorAll('main *')]
              .filter(e => e.getBoundingClientRect().width > 1)
              .filter(e => {
                const box = e.getBoundingClientRect();
                return box.right > innerWidth + 0.5 || box.left < -0.5
                  || (getComputedStyle(e).overflowX !== 'visible' && e.scrollWidth > e.clientWidth + 1);
              })
              .map(e => e.className + ': ' + e.textContent.trim().slice(0, 60))""";

    private static Browser browser;
    private static Map<Look, Page> pages;

    @BeforeAll
    static void start() {
        browser = Browser.start();
        pages = LOOKS.stream().collect(Collectors.toMap(look -> look, AccessibilityIT::page));
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
    }

    @ParameterizedTest(name = "{0} in {1}")
    @MethodSource("looks")
    void axe_finds_nothing_and_nothing_is_wider_than_its_column(String widget, String theme, Golden samples) {
        var level = SHIPPED.themes().find(theme).orElseThrow().contrast();
        for (var look : LOOKS) {
            var page = pages.get(look);
            page.setContent(samples.page(sheet(samples)));
            page.evaluate("open => document.querySelectorAll('details').forEach(d => d.open = open)", look.open());

            assertThat(page.evaluate(TOO_WIDE)).as("what is too wide, %s", look).isEqualTo(List.of());
            if (look.axe()) {
                assertThat(violations(page, level)).as("%s", look).isEmpty();
            }
        }
    }

    @Test
    void axe_is_awake() {
        var mistaken = new Golden("sample", "wrong", "<p class=\"pale\">Hardly there</p>", ".pale { color: #ccc }");

        var page = pages.get(LOOKS.get(0));
        page.setContent(mistaken.page(sheet(mistaken)));

        assertThat(violations(page, "AA")).singleElement().asString().startsWith("color-contrast: ");
    }

    @Test
    void axe_holds_a_theme_to_the_level_it_claims() {
        var grey = new Golden("sample", "grey", "<p class=\"grey\">Good enough</p>", ".grey { color: #666 }");

        var page = pages.get(LOOKS.get(0));
        page.setContent(grey.page(sheet(grey)));

        assertThat(violations(page, "AA")).isEmpty();
        assertThat(violations(page, "AAA")).singleElement().asString().startsWith("color-contrast-enhanced: ");
    }

    @Test
    void what_is_too_wide_is_seen() {
        var wide = new Golden("sample", "wide", "<p class=\"wide\">Wide</p>", ".wide { width: 2000px }");

        var page = pages.get(LOOKS.get(0));
        page.setContent(wide.page(sheet(wide)));

        assertThat(page.evaluate(TOO_WIDE)).isEqualTo(List.of("wide: Wide"));
    }

    /** Rule and culprits of each violation; the page has no frames, so axe need not open a page of its own. */
    private static List<String> violations(Page page, String level) {
        var enhanced = new AxeRuleOptions();
        enhanced.setEnabled(level.equals("AAA"));
        var options = new AxeRunOptions();
        options.setRules(Map.of("color-contrast-enhanced", enhanced));
        return new AxeBuilder(page)
                .setLegacyMode(true).options(options).analyze().getViolations().stream()
                        .map(rule -> rule.getId() + ": "
                                + rule.getNodes().stream()
                                        .map(node -> node.getHtml())
                                        .toList())
                        .toList();
    }

    private static Page page(Look look) {
        var page = browser.chromium()
                .newPage(new NewPageOptions().setColorScheme(look.scheme()).setViewportSize(look.width(), 800));
        page.route("**/*", Route::abort);
        return page;
    }

    private static String sheet(Golden golden) {
        return "html { color-scheme: light dark; background: Canvas; color: CanvasText }" + golden.css();
    }

    static Stream<Arguments> looks() {
        return SHIPPED.everyTheme().flatMap(theme -> SHIPPED.everyWidget()
                .filter(widget -> !widget.samples().isEmpty())
                .map(widget -> arguments(widget.name(), theme.name(), samples(theme, widget))));
    }

    private static Golden samples(Theme theme, Widget widget) {
        return Golden.together(SHIPPED.goldens(theme, widget).toList(), SHIPPED.css(theme));
    }
}
