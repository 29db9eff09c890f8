package org.lectern.engine.rendering.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Random;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTest {

    private static final Parser PARSER = Parser.builder().build();
    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder().escapeHtml(true).build();

    private final Sanitiser sanitiser = new Sanitiser(URI.create("https://cms.example/"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a *b* **c** it's \"fine\" & good, 1 > 0",
                "# A\n\n- b\n- c\n\n> d  \n> e\n\n---",
                "Grüße, 日本語, עברית",
                "[a *b*](https://a.test/b?c=d&e=%20#f), <https://a.test>"
            })
    void text_and_its_emphasis_headings_lists_and_quotes_are_plain(String markdown) {
        assertThat(Plain.is(PARSER.parse(markdown))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[a](/b)",
                "[a](b)",
                "[a](//a.test)",
                "[a](https://a.test \"t\")",
                "[a](javascript:x)",
                "[a](mailto:x@a.test)",
                "[a](<https://a.test/ x>)",
                "[a](https://a.test/\"x)",
                "[a](https://u@a.test/)",
                "![a](https://a.test/p.png)",
                "<b>x</b>",
                "<!-- x -->",
                "a &lt; b",
                "a < b",
                "{{x}}",
                "`x`",
                "    x",
                "```js\nx\n```",
                "1. a",
                "a \\` b",
                "a &#1; b",
                "a &#x7f; b",
                "a \ufffe b",
                "> - *a [b](c)*"
            })
    void all_else_is_not(String markdown) {
        assertThat(Plain.is(PARSER.parse(markdown))).isFalse();
    }

    @Test
    void is_as_deep_as_somebody_writes_it() {
        assertThat(Plain.is(PARSER.parse("> ".repeat(5_000) + "a"))).isTrue();
    }

    @Test
    void cleaning_what_is_plain_would_change_nothing_that_a_browser_sees() {
        var parts = new String[] {
            "a",
            " ",
            "b's",
            "\n",
            "\n\n",
            "# ",
            "- ",
            "> ",
            "*",
            "**",
            "_",
            "---",
            "\"",
            "'",
            "&",
            "&amp;",
            "&quot;",
            "&lt;",
            "<",
            ">",
            "(",
            ")",
            "[",
            "]",
            "!",
            "\\",
            "`",
            "{{",
            "1. ",
            "    ",
            "\t",
            "=",
            "+",
            "@",
            ";",
            "é",
            "javascript:",
            "on",
            "\u00a0",
            "\u200b",
            "\u2028",
            "\ufeff",
            "|",
            "~",
            "  \n",
            "<b>",
            "&#39;",
            "&nbsp;"
        };
        var random = new Random(7);
        int plain = 0;
        for (int round = 0; round < 20_000; round++) {
            var markdown = new StringBuilder();
            for (int i = random.nextInt(14); i >= 0; i--) {
                markdown.append(parts[random.nextInt(parts.length)]);
            }
            var document = PARSER.parse(markdown.toString());
            if (Plain.is(document)) {
                plain++;
                var rendered = RENDERER.render(document);
                assertThat(tree(rendered)).as(markdown.toString()).isEqualTo(tree(sanitiser.clean(rendered)));
            }
        }
        assertThat(plain).isGreaterThan(2_000);
    }

    private static String tree(String html) {
        return Jsoup.parseBodyFragment(html).body().html();
    }
}
