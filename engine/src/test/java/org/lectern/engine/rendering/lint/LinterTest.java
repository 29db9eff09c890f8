package org.lectern.engine.rendering.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.lectern.api.Markdown;
import org.lectern.engine.rendering.bounds.Bounds;
import org.lectern.engine.rendering.bounds.Budget;
import org.lectern.engine.rendering.escape.Heading;
import org.lectern.engine.rendering.escape.PageWriter;
import org.lectern.engine.rendering.escape.Rules;
import org.lectern.engine.rendering.template.HeadingTool;
import org.lectern.engine.rendering.template.Messages;
import org.lectern.engine.rendering.template.Templates;
import org.lectern.engine.rendering.template.UrlTool;
import org.lectern.engine.rendering.text.RichText;

class LinterTest {

    private static final Templates TEMPLATES = new Templates();
    private static final Linter ALL = new Linter(TEMPLATES);

    static List<Case> bad() {
        return Case.of("bad.txt");
    }

    static List<Case> good() {
        return Case.of("good.txt");
    }

    /** Too large for a table. */
    static List<Case> large() {
        return List.of(
                new Case(
                        "a condition in a condition, 20,000 deep",
                        "#if($t)".repeat(20_000) + "#end".repeat(20_000),
                        "1:701: this is more than 100 levels deep; use fewer, or a #macro\n1:100001: a template has at most"
                                + " 100000 characters, and this has 220000; put what repeats into a #macro"),
                new Case(
                        "a template without end",
                        "<p>x</p>".repeat(12_501),
                        "1:100001: a template has at most 100000 characters, and this has 100008; put what repeats into"
                                + " a #macro"),
                new Case(
                        "loops in loops",
                        "#foreach($i in $list)".repeat(101) + "#end".repeat(101),
                        "1:2101: this is more than 100 levels deep; use fewer, or a #macro"),
                new Case(
                        "brackets in brackets",
                        "#set($x = " + "(".repeat(101) + "1" + ")".repeat(101) + ")",
                        "1:110: this is more than 100 levels deep; use fewer, or a #macro"),
                new Case(
                        "brackets in brackets, 30,000 deep",
                        "#if(" + "[".repeat(30_000) + "]".repeat(30_000) + ")x#end",
                        "1:104: this is more than 100 levels deep; use fewer, or a #macro"),
                new Case(
                        "no and no and no",
                        "#if(" + "!".repeat(40_000) + "$t)x#end",
                        "1:5: this is more than 100 levels deep; use fewer, or a #macro"),
                new Case(
                        "a sum of 20,000",
                        "#set($x = 1" + "+1".repeat(20_000) + ")$x",
                        "1:1: this is more than 500 operations deep; use #set for parts of it"),
                new Case(
                        "a negation in words, 20,000 deep",
                        "#if(" + "not ".repeat(20_000) + "$t)x#end",
                        "1:1: directives are nested too deep; use fewer levels"),
                new Case(
                        "macros that call one another, 2,000 in a circle",
                        IntStream.range(0, 2_000)
                                .mapToObj(i -> "#macro(m" + i + ")#m" + ((i + 1) % 2_000) + "()#end\n")
                                .collect(Collectors.joining()),
                        IntStream.range(0, 2_000)
                                .mapToObj(i ->
                                        (i + 1) + ":" + (10 + String.valueOf(i).length()) + ": the macro m" + i
                                                + " calls itself by way of m" + ((i + 1) % 2_000)
                                                + ", which would not end; use #foreach")
                                .collect(Collectors.joining("\n"))),
                new Case("a control character", "a\u0001b", "1:2: there is a control character, U+0001; remove it"),
                new Case(
                        "the end of the text",
                        "<p>\n\u001C</p>",
                        "2:1: there is a control character, U+001C; remove it"));
    }

    static Stream<Case> allBad() {
        return Stream.concat(bad().stream(), large().stream());
    }

    @ParameterizedTest
    @MethodSource("allBad")
    void aBadTemplateIsRefusedWithAllThatIsWrong(Case one) {
        var expected = one.expected().lines().map(line -> "w/widget.vm:" + line).toList();
        assertThat(ALL.check("w/widget.vm", one.template()))
                .extracting(Mistake::toString)
                .containsExactlyElementsOf(expected)
                .isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("good")
    void aGoodTemplatePassesAndRendersAsItShould(Case one) {
        assertThat(ALL.check("w/widget.vm", one.template())).isEmpty();
        assertThat(render(one.template())).isEqualTo(one.expected());
    }

    @ParameterizedTest
    @EnumSource(Rule.class)
    void withoutARuleSomethingBadPasses(Rule rule) {
        var weak = new Linter(TEMPLATES, EnumSet.complementOf(EnumSet.of(rule)));
        assertThat(allBad().anyMatch(
                                one -> weak.look("w/widget.vm", one.template()).isEmpty()))
                .as("whether a bad template is refused by %s alone", rule)
                .isTrue();
    }

    @Test
    void thereAreEnoughTemplatesAndNoTwoDifferOnlyInNames() {
        assertThat(bad()).hasSizeGreaterThanOrEqualTo(60);
        assertThat(bad()).extracting(Case::shape).doesNotHaveDuplicates();
        assertThat(good()).hasSizeGreaterThanOrEqualTo(60);
        assertThat(good()).extracting(Case::shape).doesNotHaveDuplicates();
    }

    @Test
    void linesEndAsTheyDoOnAnySystem() {
        var mistakes = ALL.check("w/widget.vm", "<p>\r\n\t<b id='x'>\r$t\n</b></p><i>");
        assertThat(mistakes)
                .extracting(Mistake::toString)
                .containsExactly(
                        "w/widget.vm:2:5: id can clash with names of the host page; use a class",
                        "w/widget.vm:4:9: <i> is never closed; write </i>");
    }

    static String render(String source) {
        var page = new PageWriter(
                new RichText(URI.create("https://cms.example/")),
                Rules.all(),
                2,
                (address, line) -> {},
                new Budget(Bounds.USUAL, () -> 0));
        TEMPLATES.parse("w/widget.vm", source).run(variables(), page);
        return page.page();
    }

    private static Map<String, Object> variables() {
        var variables = new HashMap<String, Object>();
        variables.put("t", "<b>&\"'");
        variables.put("title", "Plain");
        variables.put("link", "https://a.example/?a=1&b=2");
        variables.put("pic", "https://a.example/p,1.png");
        variables.put("pics", List.of("/1.png", "/2.png"));
        variables.put("js", "javascript:alert(1)");
        variables.put("none", null);
        variables.put("width", 640);
        variables.put("list", List.of("<1>", "<2>"));
        variables.put("empty", List.of());
        variables.put("md", new Markdown("# Big\n\nsome *text* <script>x</script>"));
        variables.put("heading", new HeadingTool(new Heading(2)));
        variables.put("url", new UrlTool());
        variables.put("messages", new Messages("en", Map.of("hi", "Hi", "hello", "Hello {0}!")));
        return variables;
    }
}
