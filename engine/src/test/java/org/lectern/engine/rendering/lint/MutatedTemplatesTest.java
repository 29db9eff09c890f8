package org.lectern.engine.rendering.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.lectern.engine.rendering.template.TemplateFailure;
import org.lectern.engine.rendering.template.Templates;

/** Good templates with pieces taken out, put in and exchanged at random: most are bad, and some are bad unnoticed. */
class MutatedTemplatesTest {

    private static final int ROUNDS = 10_000;

    private static final List<String> PIECES = List.of(
            "<",
            ">",
            "\"",
            "'",
            "=",
            "/",
            " ",
            "\n",
            "</",
            "<!--",
            "-->",
            "<p",
            "<b>",
            "</b>",
            "<a href=\"",
            "<a href='",
            " title=\"",
            " title=",
            " onclick=\"",
            " style='",
            " href=\"",
            "javascript:",
            "data:",
            "//",
            ":",
            "&#58;",
            "$t",
            "$js",
            "$title",
            "${t}",
            "$none",
            "$heading.level(0)",
            "#if($t)",
            "#if($none)",
            "#else",
            "#{else}",
            "#end",
            "#elseif($t)",
            "#foreach($i in $list)",
            "#break",
            "#set($t = $js)",
            "#define($d)",
            "$d",
            "#macro(m)",
            "#m()",
            "#@m()",
            "$bodyContent",
            "##",
            "#*",
            "*#",
            "#[[",
            "]]#",
            "\\",
            "<script>",
            "</script>",
            "<svg>",
            "<textarea>",
            "<img src=\"$pic\" srcset=\"",
            ", ",
            " 2x",
            "<h",
            "h",
            "x",
            "$",
            "#");

    /** What the linter cannot know, since it depends on values. */
    private static final Pattern OF_VALUES = Pattern.compile(
            ".*(is null|no variable|is rich text|is a heading's level|write a part of it|can be part of a string|continues an address|srcset"
                    + "|asked of null|goes through a list|there is no|does not take|takes an address and pairs"
                    + "|wants a value|comparison operation|calculated with).*",
            Pattern.DOTALL);

    private final Random random = new Random(20_311_006);
    private final Linter linter = new Linter(new Templates());

    @Test
    void whatPassesIsNeverRefusedByTheEscaperAndNeverBecomesAnythingElse() {
        var seeds = Stream.concat(Case.of("good.txt").stream(), Case.of("bad.txt").stream())
                .map(Case::template)
                .toList();
        int passed = 0;
        for (int round = 0; round < ROUNDS; round++) {
            var template = mutated(seeds.get(random.nextInt(seeds.size())));
            if (linter.check("w/widget.vm", template).isEmpty()) {
                passed++;
                check(template);
            }
        }
        assertThat(passed).isGreaterThan(ROUNDS / 20);
    }

    private String mutated(String template) {
        var text = new StringBuilder(template);
        for (int i = random.nextInt(3); i >= 0; i--) {
            int at = random.nextInt(text.length() + 1);
            int end = random.nextInt(3) == 0 ? at : Math.min(text.length(), at + random.nextInt(8));
            text.replace(at, end, random.nextInt(4) == 0 ? "" : PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }

    private static void check(String template) {
        String html;
        try {
            html = LinterTest.render(template);
        } catch (TemplateFailure failure) {
            assertThat(failure.getMessage()).as(template).matches(OF_VALUES);
            return;
        }
        for (var element : Jsoup.parseBodyFragment(html).body().getAllElements()) {
            if (!element.normalName().equals("body")) {
                harmless(element, template + "\n" + html);
            }
        }
    }

    private static void harmless(Element element, String what) {
        assertThat(Elements.refusal(element.normalName())).as(what).isEmpty();
        for (var attribute : element.attributes()) {
            assertThat(Attributes.refusal(attribute.getKey().toLowerCase(Locale.ROOT)))
                    .as(what)
                    .isEmpty();
            if (attribute.getKey().matches("href|src|poster")) {
                assertThat(attribute.getValue().replaceAll("\\s", "").toLowerCase(Locale.ROOT))
                        .as(what)
                        .doesNotStartWith("javascript:")
                        .doesNotStartWith("data:")
                        .doesNotStartWith("//");
            }
        }
    }
}
