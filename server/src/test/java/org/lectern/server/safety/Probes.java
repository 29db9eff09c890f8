package org.lectern.server.safety;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.lectern.api.Markdown;
import org.lectern.engine.rendering.bounds.Bounds;
import org.lectern.engine.rendering.bounds.Budget;
import org.lectern.engine.rendering.escape.PageWriter;
import org.lectern.engine.rendering.escape.Rules;
import org.lectern.engine.rendering.template.Template;
import org.lectern.engine.rendering.template.TemplateFailure;
import org.lectern.engine.rendering.template.Templates;
import org.lectern.engine.rendering.template.UrlTool;
import org.lectern.engine.rendering.text.RichText;
import org.lectern.server.safety.Oracle.Case;

/**
 * A template for each place a value can stand in, also for places where none may: those must fail, whatever the value.
 * Shipped widgets have only some of them.
 */
final class Probes {

    private static final List<String> SOURCES = List.of(
            "<p>$x</p>",
            "<p>a$x</p>b",
            "<p title=\"$x\">t</p>",
            "<p title='$x'>t</p>",
            "<p title=\"a $x\" lang=en>t</p>",
            "<a href=\"$x\">t</a>",
            "<a href='$x'>t</a>",
            "<a href=\" $x\">t</a>",
            "<img src=\"$x\" alt=\"\">",
            "<svg><path class=\"$x\"/></svg>",
            "<a href=\"/$x\">t</a>",
            "<a href=\"/a/$x/b\">t</a>",
            "<a href=\"a$x\">t</a>",
            "<a data-origin=\"https://a.example\" href=\"https://a.example/?q=$x&amp;r=$x#$x\">t</a>",
            "<a data-origin=\"https://a.example\" href=\"https://a.example/$x\">t</a>",
            "<a href=\"$x$x\">t</a>",
            "<a href=\"$x/$x\">t</a>",
            "<a data-origin=\"https://a.example\" href=\"https://a.example$x\">t</a>",
            "<a data-origin=\"https://a.example\" href='https://a.example$x/'>t</a>",
            "<img data-origin=\"https://none.example\" src=\"http:\\\\$x/a.png\" alt=\"\">",
            "<a data-origin=\"https://none.example\" href=\"https://$x/\">t</a>",
            "<a data-origin=\"https://none.example\" href=\"//$x\">t</a>",
            "<a href=\"mailto:$x\">t</a>",
            "<a href=\"tel:$x\">t</a>",
            "<a data-origin=\"https://a.example\" href=\"$url.with(\"https://a.example/\", \"q\", $x)\">t</a>",
            "<img data-candidates=\"1\" srcset=\"$x 320w\" alt=\"\">",
            "<img data-candidates=\"2\" srcset=\"https://a.example/a.png 320w, $x 640w\" alt=\"\">",
            "#set($z = \"[$x]\")<p title=\"$z\">$z</p>",
            "#set($z = $x + \"\")<p title=\"$z\">$z</p>",
            "#define($z)<i title='$x'>$x</i>#end<p>$z</p>",
            "#macro(m $v)<b title=\"$v\">$v</b>#end#m($x)#m(\"$x\")",
            "#macro(b $v)<b title=\"$v\">$bodyContent</b>#end#@b($x)<i>$x</i>#end",
            "#foreach($i in [$x, $x])<i title=\"$i\">$i</i>#end",
            "#if($x)<p>$x.trim()$x.toUpperCase()$x.toLowerCase()</p>#end",
            "<div>$md</div>",
            "<h3>t</h3><div>$md</div>",
            // None of these may be written.
            "<p title=$x>t</p>",
            "<p title= $x>t</p>",
            "<p title=a$x>t</p>",
            "<p $x>t</p>",
            "<p $x=\"a\">t</p>",
            "<p title=\"a\"$x>t</p>",
            "<p/$x>t</p>",
            "<$x>t",
            "<p$x>t",
            "<h$x>t",
            "<a href=\"javascript:$x\">t</a>",
            "<a href=\"data:text/html,$x\">t</a>",
            "<p onclick=\"$x\">t</p>",
            "<p style=\"$x\">t</p>",
            "<iframe srcdoc=\"$x\"></iframe>",
            "<script>$x</script>",
            "<style>$x</style>",
            "<title>$x</title>",
            "<textarea>$x</textarea>",
            "<!-- $x --><p>t</p>",
            "<!a $x><p>t</p>",
            "<img srcset=\"https://a.example/a.png $x\" alt=\"\">");

    private final Map<String, Template> templates = new LinkedHashMap<>();
    private final RichText richText;
    private final Rules rules;

    Probes(Rules rules, RichText richText) {
        this.rules = rules;
        this.richText = richText;
        var parsing = new Templates();
        SOURCES.forEach(source -> templates.put(source, parsing.parse("probe/widget.vm", source)));
    }

    /** Runs every template with the payload; those that refuse it give no case. */
    void all(String payload, Consumer<Case> cases) {
        some(SOURCES, payload, cases);
    }

    /** The same for the places where fields stand most: text, quoted values, addresses. */
    void common(String payload, Consumer<Case> cases) {
        some(List.of("<p>$x</p>", "<p title=\"$x\">t</p>", "<a href=\"$x\">t</a>"), payload, cases);
    }

    private void some(List<String> sources, String payload, Consumer<Case> cases) {
        sources.forEach(source -> {
            var page = new PageWriter(richText, rules, 2, (address, line) -> {}, new Budget(Bounds.USUAL, () -> 0));
            try {
                Objects.requireNonNull(templates.get(source))
                        .run(Map.of("x", payload, "md", new Markdown(payload), "url", new UrlTool()), page);
                cases.accept(new Case(source + ": " + payload, page.page(), Named.in(payload)));
            } catch (TemplateFailure refused) {
                // What is not written does no harm.
            }
        });
    }

    static RichText richText() {
        return new RichText(URI.create("https://lectern.example/"));
    }
}
