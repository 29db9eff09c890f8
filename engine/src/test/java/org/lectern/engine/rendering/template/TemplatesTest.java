package org.lectern.engine.rendering.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.api.Entries;
import org.lectern.api.Markdown;
import org.lectern.engine.rendering.bounds.Bounds;
import org.lectern.engine.rendering.bounds.Budget;
import org.lectern.engine.rendering.escape.Heading;
import org.lectern.engine.rendering.escape.PageWriter;
import org.lectern.engine.rendering.escape.Rules;
import org.lectern.engine.rendering.text.RichText;

class TemplatesTest {

    public record Talk(String title, List<String> topics, Markdown text) {}

    private final Templates templates = new Templates();
    private final Views views = new Views(new StillNow(), query -> new Entries(List.of(), OptionalLong.empty()));
    private final List<String> inert = new ArrayList<>();

    private String run(String source) {
        var page = new PageWriter(
                new RichText(URI.create("https://cms.example/")),
                Rules.all(),
                2,
                (address, line) -> inert.add(line + " " + address),
                new Budget(Bounds.USUAL, () -> 0));
        templates.parse("w/widget.vm", source).run(variables(), page);
        return page.page();
    }

    private static PageWriter page() {
        return new PageWriter(
                new RichText(URI.create("https://cms.example/")),
                Rules.all(),
                2,
                (address, line) -> {},
                new Budget(Bounds.USUAL, () -> 0));
    }

    private Map<String, Object> variables() {
        var variables = new HashMap<String, Object>();
        variables.put("t", "<b>&\"'");
        variables.put("js", "javascript:alert(1)");
        variables.put("ok", "https://a.test/?a=1&b='2'");
        variables.put("none", null);
        variables.put("day", LocalDate.of(2031, 10, 6));
        variables.put("list", List.of("<1>", "<2>"));
        variables.put("md", new Markdown("# Big\n\nsome *text* & <script>x</script>"));
        variables.put("talk", views.of(new Talk("A <talk>", List.of("x", "y"), new Markdown("*hi*"))));
        variables.put("map", views.of(Map.of("k", "v")));
        variables.put("heading", new HeadingTool(new Heading(2)));
        variables.put("url", new UrlTool());
        variables.put("messages", new Messages("en", Map.of("hello", "Hello {0}!", "hi", "Hi", "a.b", "dotted")));
        return variables;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "<p>$t</p> ~ <p>&lt;b&gt;&amp;&#34;&#39;</p>",
                "<p title=\"$t\">x</p> ~ <p title=\"&lt;b&gt;&amp;&#34;&#39;\">x</p>",
                "<a href=\"$ok\">x</a> ~ <a href=\"https://a.test/?a=1&amp;b=&#39;2&#39;\">x</a>",
                "<a href=\"$js\">x</a> ~ <a href=\"about:invalid\">x</a>",
                "<a href=\"/x/$t\">x</a> ~ <a href=\"/x/%3Cb%3E%26%22%27\">x</a>",
                "<h$heading.level(1)>$t</h$heading.level(1)> ~ <h3>&lt;b&gt;&amp;&#34;&#39;</h3>",
                "#set($z=\"[$t]\")$z ~ [&lt;b&gt;&amp;&#34;&#39;]",
                "#define($b)<i>$t</i>#end$b ~ <i>&lt;b&gt;&amp;&#34;&#39;</i>",
                "#macro(box $p)<b title=\"$p\">$bodyContent</b>#end#@box($t)<i>$t</i>#end ~ <b title=\"&lt;b&gt;&amp;&#34;&#39;\"><i>&lt;b&gt;&amp;&#34;&#39;</i></b>",
                "#macro(m $v)<b>$v</b>#end#m($t)#m(\"x $t\") ~ <b>&lt;b&gt;&amp;&#34;&#39;</b><b>x &lt;b&gt;&amp;&#34;&#39;</b>",
                "#foreach($i in $list)$i#if($foreach.hasNext), #end#end ~ &lt;1&gt;, &lt;2&gt;",
                "$talk.title $talk.topics.size() $talk.topics[1] $map.k ~ A &lt;talk&gt; 2 y v",
                "$talk.text ~ <p><em>hi</em></p>",
                "$messages.hi $messages.get(\"hello\", $t) $messages.get(\"a.b\") ~ Hi Hello &lt;b&gt;&amp;&#34;&#39;! dotted",
                "#if($none)a#else$!{none}b#end ~ b",
                "#if($ok == \"https://a.test/?a=1&b='2'\" && $t != $ok && $none != $t && 1 == 1.0 && !(\"1\" == 1.0))a#end ~ a",
                "#if($day == $day && $day != $t && $list == [\"<1>\", \"<2>\"] && !($none == $t))a#end ~ a",
            })
    void writesEachValueForItsPlace(String source, String expected) {
        assertThat(run(source).strip()).isEqualTo(expected);
    }

    @Test
    void putsHeadingsOfRichTextBelowTheOneBefore() {
        assertThat(run("<h4>x</h4>$md")).contains("<h5>Big</h5>").contains("&lt;script&gt;");
        assertThat(run("$md")).contains("<h3>Big</h3>");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "$none ~ 2:1: $none is null; write $!none, or test it with #if",
                "$nothing ~ 2:1: there is no variable $nothing",
                "$none.x ~ 2:7: x is asked of null; test what stands before it with #if",
                "$talk.nope ~ 2:7: there is no nope in a Talk; it has title, topics, text",
                "$talk.class ~ 2:7: there is no class in a Talk; it has title, topics, text",
                "$talk.getClass() ~ 2:7: there is nothing to call on a Talk, and so no getClass(…)",
                "$t.class ~ 2:4: there is no class in a string",
                "$t.repeat(3) ~ 2:4: there is no repeat(…) to call on a string; there are contains, endsWith, equals, indexOf, isEmpty, length, startsWith, substring, toLowerCase, toUpperCase, trim",
                "$talk.topics.add(\"z\") ~ 2:14: there is no add(…) to call on a list; there are contains, get, isEmpty, size",
                "$map.put(\"a\",\"b\") ~ 2:6: there is no put(…) to call on a map; there are containsKey, entrySet, get, isEmpty, keySet, size, values",
                "#set($talk.title=\"x\") ~ 2:6: nothing can be set on a Talk; #set takes a variable of its own",
                "#set($talk.topics[0]=\"x\") ~ 2:18: there is no set(…) to call on a list; there are contains, get, isEmpty, size",
                "<p title=$t> ~ 2:10: $t cannot stand in the value of title without quotes; values go into text or into quoted attribute values",
                "<p $t=\"x\"> ~ 2:4: $t cannot stand among the attributes of <p>, not in a value; values go into text or into quoted attribute values",
                "<$t> ~ 2:2: $t cannot stand right after <; values go into text or into quoted attribute values",
                "<p onclick=\"$t\"> ~ 2:13: $t cannot stand in the value of onclick; values go into text or into quoted attribute values",
                "<p style=\"$t\"> ~ 2:11: $t cannot stand in the value of style; values go into text or into quoted attribute values",
                "<!-- $t --> ~ 2:6: $t cannot stand in a comment; values go into text or into quoted attribute values",
                "<script>$t</script> ~ 2:9: $t cannot stand inside <script>; values go into text or into quoted attribute values",
                "<h$t> ~ 2:3: $t is no heading's level; only $heading.level(…) can stand in the name of a tag, right after h",
                "<p>$heading.level(1) ~ 2:4: $heading.level(1) is a heading's level, which can stand only right after <h or </h",
                "<p title=\"$md\"> ~ 2:11: $md is rich text, which can stand only in text, not in the value of title",
                "$list ~ 2:1: $list is a list; only text, numbers, addresses and rich text are written, so write a part of it",
                "$day ~ 2:1: $day is a date, which $date writes; only text, numbers, addresses and rich text are written, so write a part of it",
                "#set($s = \"$list\") ~ 2:1: $list is a list; only text, numbers and addresses can be part of a string",
                "<a href=\"javascript:$t\"> ~ 2:21: $t continues an address that begins with \"javascript:\", which leaves open what it is; begin with https://, http://, mailto:, tel: or /",
                "#foreach($x in $t)x#end ~ 2:1: #foreach goes through a list or a map, not a string",
                "$messages.nope ~ 2:11: there is no message \"nope\"; there are a.b, hello, hi",
                "$messages.hello ~ 2:11: message \"hello\" wants a value for {0}",
                "$messages.get(\"hello\") ~ 2:11: message \"hello\" wants a value for {0}",
                "$heading.level($none) ~ 2:10: level(…) of $heading does not take these arguments; is one of them null?",
                "#m() ~ 2:1: Macro '#m' is not defined",
                "#if($t ~ 2:7: the template ends too early; look for a missing #end, bracket or quote",
                "#if($t) x ~ 2:10: the template ends too early; look for a missing #end, bracket or quote",
                "#if($t 3) x #end ~ 2:8: \"3\" is not understood here; look for a missing bracket, quote or #end before it",
                "#parse(\"x\") ~ 2:1: #parse is not for templates; use a #macro of the template's own",
                "#include(\"x\") ~ 2:1: #include is not for templates; use a #macro of the template's own",
                "#evaluate(\"x\") ~ 2:1: #evaluate is not for templates; use a #macro of the template's own",
                "#stop ~ 2:1: #stop is not for templates; use a #macro of the template's own",
                "#macro(r)#r()#end#r() ~ 2:10: the macro r calls itself, more than 20 deep"
            })
    void failsWithAPlaceAndASentence(String source, String expected) {
        assertThatThrownBy(() -> run("x\n" + source))
                .isInstanceOf(TemplateFailure.class)
                .hasMessage("w/widget.vm:" + expected);
    }

    @Test
    void refusesATemplateThatLeavesSomethingOpen() {
        assertThatThrownBy(() -> run("<a href=\"x"))
                .hasMessage("w/widget.vm: the template ends in the value of href; close what it opens");
    }

    @Test
    void tellsTheLineOfAnAddressThatIsLeftOut() {
        run("x\n<a href=\"$js\">x</a>");
        assertThat(inert).containsExactly("2 javascript:alert(1)");
    }

    @Test
    void keepsMacrosToTheirTemplate() {
        templates.parse("a/widget.vm", "#macro(mine)a#end#mine()");
        assertThatThrownBy(() -> run("#mine()")).hasMessage("w/widget.vm:1:1: Macro '#mine' is not defined");
    }

    @Test
    void keepsVariablesToTheirRun() {
        var template = templates.parse("w/widget.vm", "#if($kept)kept#end#set($kept = 1)");
        for (int i = 0; i < 2; i++) {
            var page = page();
            template.run(variables(), page);
            assertThat(page.page()).isEmpty();
        }
    }

    @Test
    void contentIsNeverATemplate() {
        var hostile = "#set($x = 1)$x $t #evaluate('$t')";
        for (var source : List.of("$h", "#set($s = \"$h\")$s", "#macro(m $a)$a#end#m($h)", "#define($d)$h#end$d")) {
            var page = page();
            var variables = variables();
            variables.put("h", hostile);
            templates.parse("w/widget.vm", source).run(variables, page);
            assertThat(page.page()).isEqualTo("#set($x = 1)$x $t #evaluate(&#39;$t&#39;)");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '^',
            value = {
                "#set($s = \"#evaluate($h)\")$s",
                "#set($s = \"#parse($h)\")$s",
                "#set($s = \"#include($h)\")$s",
                "#macro(m $a)$a#end#m(\"#evaluate($h)\")",
            })
    void stringsCannotEvaluateEither(String source) {
        var page = page();
        var variables = variables();
        variables.put("h", "$t");
        var template = templates.parse("w/widget.vm", source);
        assertThatThrownBy(() -> template.run(variables, page))
                .isInstanceOf(TemplateFailure.class)
                .hasMessageEndingWith("is not defined");
    }

    @Test
    void refusesNestingWithoutEnd() {
        var deep = "#if(true)".repeat(20_000) + "#end".repeat(20_000);
        assertThatThrownBy(() -> templates.parse("w/widget.vm", deep))
                .hasMessage("w/widget.vm: directives are nested too deep; use fewer levels");
    }
}
