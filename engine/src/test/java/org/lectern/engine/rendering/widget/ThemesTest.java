package org.lectern.engine.rendering.widget;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ThemesTest {

    @TempDir
    Path folder;

    private Files files;

    @BeforeEach
    void twoThemes() {
        files = new Files(folder)
                .write("widgets/card/widget.css", ".lectern-card { color: var(--lectern-ink) }")
                .write(
                        "themes/plain/theme.json",
                        "{\"name\": \"plain\", \"label\": \"Plain\", \"description\": \"P.\"}")
                .write("themes/plain/tokens.css", ":where(:root) { --lectern-ink: #111 }")
                .write(
                        "themes/deep/theme.json",
                        "{\"name\": \"deep\", \"label\": \"Deep\", \"description\": \"D.\", \"extends\": \"plain\","
                                + " \"templates\": [\"card\"]}")
                .write("themes/deep/tokens.css", ":where(:root) { --lectern-ink: #222 }\n")
                .write("themes/deep/templates/card.vm", "<b>$entry.title</b>");
    }

    private java.util.List<String> refusals() {
        return files.themes().refused().stream()
                .map(one -> one.name() + ": " + one.faults())
                .toList();
    }

    @Test
    void aThemeComesAfterTheOneItExtends() {
        var deep = files.themes().find("deep").orElseThrow();
        assertThat(Stylesheet.of(deep, files.widgets()).css()).endsWith("""
                        .lectern[data-lectern-scheme="light"] { color-scheme: light; }
                        .lectern[data-lectern-scheme="dark"] { color-scheme: dark; }
                        :where(:root) { --lectern-ink: #111 }
                        :where(:root) { --lectern-ink: #222 }
                        .lectern-card { color: var(--lectern-ink) }
                        """);
    }

    @Test
    void whatStandsForAFragmentIsHiddenBesideItAndWhatAShadowRootInheritsBeginsAnew() {
        var deep = files.themes().find("deep").orElseThrow();
        assertThat(Stylesheet.of(deep, files.widgets()).css())
                .startsWith("""
                        :is(.lectern, .lectern-shadow, .lectern-instead) + .lectern-fallback { display: none; }
                        :where(:host > .lectern) {
                        """)
                .containsOnlyOnce("  letter-spacing: initial;\n");
    }

    @Test
    void theSameFilesGiveTheSameHash() {
        var themes = files.themes();
        var once = Stylesheet.of(themes.find("plain").orElseThrow(), files.widgets());
        assertThat(once.hash()).matches("[0-9a-f]{16}");
        assertThat(Stylesheet.of(files.themes().find("plain").orElseThrow(), files.widgets()))
                .isEqualTo(once);
        assertThat(Stylesheet.of(themes.find("deep").orElseThrow(), files.widgets())
                        .hash())
                .isNotEqualTo(once.hash());
    }

    @Test
    void aThemeMayReplaceATemplate() {
        var themes = files.themes();
        var card = files.widgets().find("card").orElseThrow();
        assertThat(themes.template("deep", card).file()).isEqualTo("deep/templates/card.vm");
        assertThat(themes.template("plain", card).file()).isEqualTo("card/widget.vm");
    }

    @Test
    void aThemeClaimsALevelOfContrastOrTheUsualOne() {
        assertThat(files.themes().find("deep").orElseThrow().contrast()).isEqualTo("AA");
        files.write(
                "themes/plain/theme.json",
                "{\"name\": \"plain\", \"label\": \"P\", \"description\": \"P.\", \"contrast\": \"AAA\"}");
        assertThat(files.themes().find("plain").orElseThrow().contrast()).isEqualTo("AAA");
        files.write(
                "themes/deep/theme.json",
                "{\"name\": \"deep\", \"label\": \"D\", \"description\": \"D.\", \"contrast\": \"high\"}");
        assertThat(refusals())
                .containsExactly("deep: [deep/theme.json#/contrast: this is AA or AAA, the level of WCAG that its"
                        + " colours keep]");
    }

    @Test
    void aBrokenThemeIsRefusedWithAllThatExtendIt() {
        files.write("themes/plain/tokens.css", "@import 'x';");
        assertThat(refusals())
                .containsExactly(
                        "plain: [plain/tokens.css: CSS of a widget or theme cannot contain @import]",
                        "deep: [deep/theme.json#/extends: that theme is not available]");
    }

    @Test
    void themesThatExtendEachOtherAreRefused() {
        files.write(
                "themes/plain/theme.json",
                "{\"name\": \"plain\", \"label\": \"Plain\", \"description\": \"P.\", \"extends\": \"deep\"}");
        assertThat(refusals())
                .containsExactly(
                        "plain: [plain/theme.json#/extends: it extends this one in turn]",
                        "deep: [deep/theme.json#/extends: it extends this one in turn]");
    }

    @Test
    void whatAThemeNamesMustBeThere() {
        files.write(
                "themes/deep/theme.json",
                "{\"name\": \"deep\", \"label\": \"Deep\", \"description\": \"D.\", \"extends\": \"none\","
                        + " \"templates\": [\"cart\"]}");
        assertThat(refusals())
                .containsExactly("deep: [deep/theme.json#/extends: there is no such theme,"
                        + " deep/theme.json#/templates/0: there is no widget \"cart\"]");
    }

    @Test
    void aBrokenOverrideIsRefusedWithItsPlace() {
        files.write("themes/deep/templates/card.vm", "<b>x</b>\n#stop");
        assertThat(refusals())
                .containsExactly("deep: [deep/templates/card.vm:2:1: #stop is not for templates; use a #macro of the"
                        + " template's own]");
    }
}
