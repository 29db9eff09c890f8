package org.lectern.engine.rendering.escape;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.api.Markdown;
import org.lectern.engine.rendering.bounds.Bounds;
import org.lectern.engine.rendering.bounds.Budget;
import org.lectern.engine.rendering.text.RichText;

class PageWriterTest {

    /** Each breaks out of some context when it is not escaped for it. */
    static final List<String> HOSTILE = List.of(
            "<script>alert(1)</script>",
            "\"><img src=x onerror=alert(1)>",
            "'><svg onload=alert(1)>",
            "\" onmouseover=\"alert(1)",
            "' onmouseover='alert(1)",
            "x onmouseover=alert(1)",
            "javascript:alert(1)",
            " JaVaScRiPt:alert(1)",
            "java\tscript:alert(1)",
            "java\nscript:alert(1)",
            "\u0001javascript:alert(1)",
            "&#106;avascript:alert(1)",
            "javascript&colon;alert(1)",
            "vbscript:msgbox(1)",
            "data:text/html,<script>alert(1)</script>",
            "data:image/svg+xml,<svg onload=alert(1)>",
            "data:image/png;base64,iVBORw0KGgo=",
            "DATA:image/jpeg;base64,x",
            "data:image/webp;base64,x",
            "//evil.test/x",
            "/\\evil.test/x",
            "\\\\evil.test/x",
            "https:evil.test",
            "--><script>alert(1)</script>",
            "</title><script>alert(1)</script>",
            "]]><script>alert(1)</script>",
            "<\0script>alert(1)</script>",
            "{{constructor.constructor('alert(1)')()}}",
            "$x.class.forName('java.lang.Runtime') #evaluate('x')",
            "\u2028javascript:alert(1)");

    private final List<String> inert = new ArrayList<>();
    private final PageWriter page = new PageWriter(
            new RichText(URI.create("https://cms.example/")),
            Rules.all(),
            2,
            (address, line) -> inert.add(address),
            new Budget(Bounds.USUAL, () -> 0));

    private String write(String before, Object value, String after) {
        page.write(before);
        page.value(value);
        page.write(after);
        page.end();
        return page.page();
    }

    private static Element only(String html) {
        var body = Jsoup.parseBodyFragment(html).body();
        assertThat(body.children()).as(html).hasSize(1);
        assertThat(body.child(0).children()).as(html).isEmpty();
        return body.child(0);
    }

    @ParameterizedTest
    @FieldSource("HOSTILE")
    void textStaysText(String hostile) {
        var element = only(write("<p>", hostile, "</p>"));
        assertThat(element.wholeText()).isEqualTo(hostile.replace('\0', '\uFFFD'));
    }

    @ParameterizedTest
    @FieldSource("HOSTILE")
    void aValueStaysInItsDoubleQuotes(String hostile) {
        var element = only(write("<p title=\"a ", hostile, "\" lang=\"en\">x</p>"));
        assertThat(element.attributes().size()).isEqualTo(2);
        assertThat(element.attr("title")).isEqualTo("a " + hostile.replace('\0', '\uFFFD'));
    }

    @ParameterizedTest
    @FieldSource("HOSTILE")
    void aValueStaysInItsSingleQuotes(String hostile) {
        var element = only(write("<p title='a ", hostile, "' lang='en'>x</p>"));
        assertThat(element.attributes().size()).isEqualTo(2);
        assertThat(element.attr("title")).isEqualTo("a " + hostile.replace('\0', '\uFFFD'));
    }

    @ParameterizedTest
    @FieldSource("HOSTILE")
    void anAddressIsHarmlessOrInert(String hostile) {
        var element = only(write("<a href=\"", hostile, "\">x</a>"));
        var address = element.attr("href");
        assertThat(element.attributes().size()).isEqualTo(1);
        // Whatever has no scheme of its own stays relative, on the host.
        assertThat(address.equals("about:invalid") || !address.matches("(?s)([^/?#]*:|//|.*\\\\).*"))
                .as(address)
                .isTrue();
    }

    @ParameterizedTest
    @FieldSource("HOSTILE")
    void aPartOfAnAddressStaysAPart(String hostile) {
        var element = only(write("<a href=\"https://a.test/x?q=", hostile, "&amp;z=1\">x</a>"));
        assertThat(element.attr("href")).matches("https://a\\.test/x\\?q=[A-Za-z0-9%._~-]*&z=1");
    }

    @ParameterizedTest
    @CsvSource({
        "https://a.test/ü?x=1&y=2#z, https://a.test/ü?x=1&amp;y=2#z",
        "http://a.test, http://a.test",
        "mailto:a@b.test, mailto:a@b.test",
        "tel:+49123, tel:+49123",
        "/a/b, /a/b",
        "a/b:c, a/b:c",
        "?a=b:c, ?a=b:c",
        "#a:b, #a:b",
        "https://a.test/a b, https://a.test/a%20b",
    })
    void goodAddressesStay(String address, String written) {
        assertThat(write("<a href=\"", address, "\">")).isEqualTo("<a href=\"" + written + "\">");
        assertThat(inert).isEmpty();
    }

    @Test
    void anAddressThatIsLeftOutIsTold() {
        assertThat(write("<a href=\"", "javascript:alert(1)", "\">")).isEqualTo("<a href=\"about:invalid\">");
        assertThat(inert).containsExactly("javascript:alert(1)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpeg", "webp", "gif", "svg+xml"})
    void noPictureIsWrittenAsDataWhileThereAreNoMediaOfOurOwn(String kind) {
        var address = "data:image/" + kind + ";base64,iVBORw0KGgo=";
        assertThat(write("<img src=\"", address, "\">")).isEqualTo("<img src=\"about:invalid\">");
        assertThat(inert).containsExactly(address);
    }

    @Test
    void aPathThatBeginsWithASlashCannotBecomeAHost() {
        assertThat(write("<a href=\"/", "/evil.test", "\">")).isEqualTo("<a href=\"/%2Fevil.test\">");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "https://a.test ~ .evil.test",
                "https://a.test ~ @evil.test",
                "https://a.test: ~ 80",
                "https:// ~ evil.test",
                "HtTp:/ ~ evil.test",
                "https: ~ evil.test",
                " https:\\\\ ~ evil.test",
                "https:/\t/ ~ evil.test",
                "https:/// ~ evil.test",
                "https://a.test&#46; ~ evil.test",
                "// ~ evil.test",
                "/\\ ~ evil.test",
                "//a.test ~ .evil.test",
            })
    void aValueIsNoPartOfAHost(String before, String value) {
        var written = write("<a title='x' href=\"" + before, value, "/x\" lang=\"en\">x</a>");
        assertThat(written).isEqualTo("<a title='x' href=\"about:invalid/x\" lang=\"en\">x</a>");
        assertThat(inert).containsExactly(before + value);
    }

    @Test
    void aValueDoesNotGoOnWithTheHostOfAnother() {
        page.write("<a href='");
        page.value("https://a.test");
        page.value(".evil.test");
        page.write("/");
        page.value("it's");
        page.write("'><a href=\"/");
        page.value("");
        page.write("/");
        page.value("evil.test");
        page.write("\"><a href=\"");
        page.value("https://a.test");
        page.write("/");
        page.value("b");
        page.write("\">");
        assertThat(page.page())
                .isEqualTo("<a href='about:invalid/it%27s'><a href=\"about:invalid\"><a href=\"https://a.test/b\">");
        assertThat(inert).containsExactly("https://a.test.evil.test", "//evil.test");
    }

    @Test
    void whatFollowsAnAddressThatWasLeftOutIsWritten() {
        page.write("<a href=\"");
        page.value("javascript:x");
        page.write("/");
        page.value("a/b:c");
        page.write("\">");
        assertThat(page.page()).isEqualTo("<a href=\"about:invalid/a%2Fb%3Ac\">");
    }

    @Test
    void anAddressOfMailHasNoHost() {
        assertThat(write("<a href=\"mailto:", "//a.test/b@c.test", "\">"))
                .isEqualTo("<a href=\"mailto:%2F%2Fa.test%2Fb%40c.test\">");
    }

    @Test
    void aWordBeforeAValueCannotBecomeAScheme() {
        assertThat(write("<a href=\"java", "script:alert(1)", "\">"))
                .isEqualTo("<a href=\"javascript%3Aalert%281%29\">");
    }

    @Test
    void anAddressOfRichTextThatIsLeftOutIsTold() {
        var text = new Markdown("[a](javascript:x) ![b](data:image/png;base64,x) [c](https://a.test) [d](/e)");
        assertThat(write("<div>", text, "</div>")).doesNotContain("javascript").doesNotContain("data:");
        assertThat(inert).containsExactly("javascript:x", "data:image/png;base64,x");
    }

    @Test
    void eachAddressOfASrcsetIsCheckedAndKeptApart() {
        page.write("<img srcset=\"");
        page.value("https://a.test/a b,c.png");
        page.write(" ");
        page.value(320);
        page.write("w, ");
        page.value("javascript:x");
        page.write(" 2x\">");
        assertThat(page.page()).isEqualTo("<img srcset=\"https://a.test/a%20b%2Cc.png 320w, about:invalid 2x\">");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "<!-- <p title=\" --><p> ~ TEXT",
                "<!--><p> ~ TEXT",
                "<!---><p> ~ TEXT",
                "<!-- x --!><p> ~ TEXT",
                "<!-- x -> ~ REFUSED",
                "<!x ~ REFUSED",
                "<!x><p> ~ TEXT",
                "<?x ~ REFUSED",
                "</ ~ REFUSED",
                "</p x=\" ~ ATTRIBUTE",
                "a < b ~ TEXT",
                "<p ~ REFUSED",
                "<p/ ~ REFUSED",
                "<p/x= ~ REFUSED",
                "<p x ~ REFUSED",
                "<p x = \" ~ ATTRIBUTE",
                "<p x='\"' y=\" ~ ATTRIBUTE",
                "<p x=\"'> ~ ATTRIBUTE",
                "<p x=a ~ REFUSED",
                "<p x=a> ~ TEXT",
                "<p x=> ~ TEXT",
                "<A HREF=\" ~ ADDRESS",
                "<use xlink:href=\" ~ ADDRESS",
                "<path fill=\" ~ REFUSED",
                "<set to=\" ~ REFUSED",
                "<t\u0130tle>a ~ TEXT",
                "<img srcset=\" ~ CANDIDATES",
                "<p OnClick=\" ~ REFUSED",
                "<p style=\" ~ REFUSED",
                "<iframe srcdoc=\" ~ REFUSED",
                "<script>a</scriptx> ~ REFUSED",
                "<script>a</script > ~ TEXT",
                "<script><!-- a <script></script> ~ REFUSED",
                "<script>a <!- a</script> ~ TEXT",
                "<plaintext></plaintext> ~ REFUSED",
                "<STYLE>a</style> ~ TEXT",
                "<textarea></textare</textarea> ~ TEXT",
                "<title>a<b>c ~ REFUSED",
                "<h ~ HEADING",
                "</h ~ HEADING",
                "<header> ~ TEXT",
                "<hr ~ REFUSED",
            })
    void knowsWhereItIs(String text, String place) {
        var tokenizer = new Tokenizer();
        tokenizer.read(text);
        assertThat(tokenizer.place()).hasToString(place);
        var charByChar = new Tokenizer();
        text.chars().forEach(c -> charByChar.read(String.valueOf((char) c)));
        assertThat(charByChar.place()).hasToString(place);
    }
}
