package org.lectern.engine.rendering.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.api.Markdown;

class RichTextTest {

    private final RichText richText = new RichText(URI.create("https://cms.example/base/"));

    private String html(String markdown) {
        return richText.html(new Markdown(markdown), 2).html().strip();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '^',
            value = {
                "a *b* **c** ~ <p>a <em>b</em> <strong>c</strong></p>",
                "# A ~ <h3>A</h3>",
                "#### A ~ <h3>A</h3>",
                "<b>x</b> ~ <p>&lt;b&gt;x&lt;/b&gt;</p>",
                "[a](https://a.test) ~ <p><a href=\"https://a.test\">a</a></p>",
                "[a](/b) ~ <p><a href=\"https://cms.example/b\">a</a></p>",
                "[a](c) ~ <p><a href=\"https://cms.example/base/c\">a</a></p>",
                "[a](mailto:x) ~ <p><a href=\"mailto:x\">a</a></p>",
                "[a](javascript:x) ~ <p>a</p>",
                "[a](//evil.test) ~ <p>a</p>",
                "![alt](https://a.test/p.png) ~ <p><img src=\"https://a.test/p.png\" alt=\"alt\" /></p>",
                "![](data:image/png;base64,x) ~ <p><img alt=\"\" /></p>",
                "`<x>` ~ <p><code>&lt;x&gt;</code></p>",
                "it's “fine” & good ~ <p>it's “fine” &amp; good</p>",
            })
    void becomesCleanHtml(String markdown, String expected) {
        assertThat(html(markdown)).isEqualTo(expected);
    }

    @Test
    void keepsTheOrderOfHeadingsBelowTheOneAbove() {
        assertThat(html("## A\n\n### B\n\n###### C")).isEqualTo("<h3>A</h3>\n<h4>B</h4>\n<h6>C</h6>");
    }

    @Test
    void tablesSurviveAndAlignByClass() {
        var table = Jsoup.parseBodyFragment(html("| a | b |\n|---|--:|\n| 1 | 2 |"));
        assertThat(table.select("table > thead > tr > th").eachText()).containsExactly("a", "b");
        assertThat(table.select("td.lectern-align-right").text()).isEqualTo("2");
        assertThat(table.select("[align], [style]")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "[x](javascript:alert(1))",
                "[x](java&#x09;script:alert(1))",
                "[x](<javascript:alert(1)>)",
                "![x](x \"\\\" onerror=alert(1)\")",
                "<svg><style><img src=x onerror=alert(1)></style></svg>",
                "<math><mtext><script>alert(1)</script></mtext></math>",
                "| a |\n|---|\n| <img src=x onerror=alert(1)> |",
                "```js\"><script>alert(1)</script>\nx\n```",
            })
    void nothingInItRuns(String markdown) {
        var body = Jsoup.parseBodyFragment(html(markdown)).body();
        assertThat(body.select("script, svg, math, style, iframe, form")).isEmpty();
        for (var element : body.getAllElements()) {
            assertThat(element.attributes().asList()).allMatch(a -> !a.getKey().startsWith("on"));
            assertThat(element.attr("href") + element.attr("src")).doesNotContain("script:");
        }
    }

    @Test
    void cleaningTwiceChangesNothing() {
        var sanitiser = new Sanitiser(URI.create("https://cms.example/"));
        var once = html("# A\n\na *b* [c](https://d.test/?a=1&b=2) it's\n\n| a |\n|:-:|\n| 1 |");
        assertThat(sanitiser.clean(once)).isEqualTo(once);
    }

    @Test
    void aTextThatWouldTakeTooLongToReadIsShownAsItIsWritten() {
        var brackets = "![[]()".repeat(1001);
        assertThat(html(brackets)).isEqualTo("<p>" + brackets + "</p>");
        assertThat(html("![[]()".repeat(1000))).contains("<a href=");
        var markup = "*<b>&amp;*".repeat(10_001);
        assertThat(Jsoup.parseBodyFragment(html(markup)).body().child(0).wholeText())
                .isEqualTo(markup);
        assertThat(html("*a* ".repeat(25_000))).startsWith("<p><em>a</em>");
    }
}
