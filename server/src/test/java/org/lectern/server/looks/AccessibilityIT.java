package org.lectern.server.looks;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser.NewPageOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lectern.engine.rendering.template.Templates;
import org.lectern.engine.rendering.widget.Stylesheet;
import org.lectern.engine.rendering.widget.Themes;
import org.lectern.engine.rendering.widget.Widgets;

/** Looks at every golden in Chromium, with theme plain, in light and dark, as wide as a telephone and as a desk. */
class AccessibilityIT {

    private static final List<Integer> WIDTHS = List.of(360, 1280);
    private static Browser browser;
    private static List<Page> pages;
    private static String css;

    @BeforeAll
    static void start() throws IOException {
        css = plain();
        browser = Browser.start();
        pages = Stream.of(ColorScheme.LIGHT, ColorScheme.DARK)
                .flatMap(scheme -> WIDTHS.stream().map(width -> page(scheme, width)))
                .toList();
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
    }

    @ParameterizedTest
    @MethodSource("goldens")
    void axe_finds_nothing_and_nothing_is_wider_than_its_column(Golden golden) {
        for (var page : pages) {
            page.setContent(golden.page(sheet(golden)));

            assertThat(violations(page)).isEmpty();
            assertThat(page.evaluate("document.documentElement.scrollWidth - innerWidth"))
                    .as("pixels too wide at %s", page.viewportSize().width)
                    .isEqualTo(0);
        }
    }

    @Test
    void axe_is_awake() {
        var mistaken = new Golden("sample", "wrong", "<p class=\"pale\">Hardly there</p>", ".pale { color: #ccc }");

        var page = pages.get(0);
        page.setContent(mistaken.page(sheet(mistaken)));

        assertThat(violations(page)).singleElement().asString().startsWith("color-contrast: ");
    }

    /** Rule and culprits of each violation; the page has no frames, so axe need not open a page of its own. */
    private static List<String> violations(Page page) {
        return new AxeBuilder(page)
                .setLegacyMode(true).analyze().getViolations().stream()
                        .map(rule -> rule.getId() + ": "
                                + rule.getNodes().stream()
                                        .map(node -> node.getHtml())
                                        .toList())
                        .toList();
    }

    private static Page page(ColorScheme scheme, int width) {
        var page = browser.chromium()
                .newPage(new NewPageOptions().setColorScheme(scheme).setViewportSize(width, 800));
        page.route("**/*", Route::abort);
        return page;
    }

    private static String sheet(Golden golden) {
        return "html { color-scheme: light dark; background: Canvas; color: CanvasText }" + css + golden.css();
    }

    /** What {@code /themes/plain.css} says. */
    private static String plain() throws IOException {
        var loader = AccessibilityIT.class.getClassLoader();
        var templates = new Templates();
        var widgets = Widgets.load(loader, templates);
        var theme = Themes.load(loader, widgets, templates).find("plain").orElseThrow();
        return Stylesheet.of(theme, widgets).css();
    }

    static Stream<Golden> goldens() {
        return Golden.all();
    }
}
