package org.lectern.server.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.engine.rendering.Renderer;
import org.lectern.engine.rendering.escape.Rules;
import org.lectern.engine.rendering.escape.WeakRules;
import org.lectern.engine.rendering.text.RichText;
import org.lectern.engine.rendering.text.WeakRichText;
import org.lectern.server.safety.Oracle.Case;
import org.lectern.server.safety.Oracle.Finding;

/** Our own payloads, through everything; and that each rule of the escaper is missed when it is not there. */
class PayloadsIT {

    private static Oracle oracle;

    @BeforeAll
    static void start() {
        oracle = Oracle.start();
    }

    @AfterAll
    static void stop() {
        if (oracle != null) {
            oracle.close();
        }
    }

    @Test
    void nothing_comes_of_our_payloads_in_any_widget() throws IOException {
        var stage = new Stage(Renderer::new);
        var cases = new ArrayList<Case>();
        oracle.allow(stage.hosts());
        Payloads.own().forEach(payload -> stage.everywhere(payload, cases::add));

        assertThat(oracle.look(cases)).isEmpty();
        assertThat(stage.failures()).isEmpty();
        assertThat(stage.rendered())
                .isGreaterThan(Payloads.own().size() * stage.widgets().size());
    }

    @Test
    void nothing_comes_of_our_payloads_in_any_place_of_a_template() {
        assertThat(oracle.look(probed(Rules.all(), Probes.richText()))).isEmpty();
    }

    @Test
    void each_rule_of_the_escaper_is_missed() {
        WeakRules.eachMissing().forEach((rule, rules) -> assertThat(oracle.finds(probed(rules, Probes.richText())))
                .as("something comes of our payloads without the rule %s", rule)
                .isTrue());
    }

    @Test
    void the_sanitiser_is_missed() {
        assertThat(oracle.finds(probed(Rules.all(), WeakRichText.uncleaned()))).isTrue();
    }

    @Test
    void rich_text_stays_as_harmless_when_a_page_reads_it_back() {
        var richText = Probes.richText();
        var clean = WeakRichText.sanitiser(URI.create("https://lectern.example/"));
        var cases = new ArrayList<Case>();
        for (var payload : Payloads.own()) {
            cases.add(new Case(
                    "Markdown: " + payload, richText.html(markdown(payload), 1).html()));
            cases.add(new Case("HTML: " + payload, clean.apply(payload)));
        }

        assertThat(oracle.lookAfterRoundTrips(cases)).isEmpty();
    }

    private static org.lectern.api.Markdown markdown(String text) {
        return new org.lectern.api.Markdown(text);
    }

    private static List<Case> probed(Rules rules, RichText richText) {
        var probes = new Probes(rules, richText);
        var cases = new ArrayList<Case>();
        Payloads.own().forEach(payload -> probes.all(payload, cases::add));
        return cases;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>x</script>",
                "<p onclick=\"x\">t</p>",
                "<a href=\"javascript:x\">t</a>",
                "<a href=\"JAVASCRIPT&#9;:x\">t</a>",
                "<img src=\"data:image/png;base64,x\">",
                "<a href=\"//evil.test/\">t</a>",
                "<a href=\"/\\evil.test/\">t</a>",
                "<iframe></iframe>",
                "<form><input name=attributes><input name=localName><input name=getAttribute></form>",
                "<object></object>",
                "<embed>",
                "<base href=x>",
                "<meta charset=x>",
                "<link rel=x>",
                "<svg><set/></svg>",
                "<svg><use/></svg>",
                "<svg><animate/></svg>",
                "<svg><foreignObject/></svg>",
                "<math></math>",
                "<p style=\"x\">t</p>",
                "<style></style>",
                "<p srcdoc=\"x\">t</p>",
                "<p id=\"x\">t</p>",
                "<!-- x -->",
                "<img srcset=\"https://a.test/a 1x, //evil.test/b 2x\">",
                "<p>\0</p>",
                "</div></div><script>alert(1)</script>",
            })
    void the_oracle_is_awake(String html) {
        var hidden = new Case("hidden", "<p>t</p>" + html);

        assertThat(oracle.look(List.of(new Case("a", "<p>t</p>"), hidden, new Case("b", "<p>t</p>"))))
                .extracting(Finding::label)
                .contains("hidden");
    }

    @Test
    void the_oracle_knows_hosts_that_nothing_names() {
        var html =
                "<p><a href=\"https://a.test.evil.test/\">t</a><img srcset=\"/a 1x, http://b.test:81/ 2x\" alt=\"\"></p>";

        assertThat(oracle.look(List.of(
                        new Case("x", html, List.of("https://a.test/x", "http://b.test", "none")),
                        new Case("y", html, List.of("https://a.test.evil.test", "https://B.test:81/?z")),
                        new Case("z", html))))
                .containsExactlyInAnyOrder(
                        new Finding("x", "a href leads to a.test.evil.test, which nothing names"),
                        new Finding("x", "img srcset leads to b.test:81, which nothing names"));
    }

    @Test
    void the_oracle_hears_what_runs() {
        assertThat(oracle.look(List.of(new Case("x", "<script>alert(1)</script>"))))
                .contains(new Finding("x", "fired alert"));
        assertThat(oracle.look(List.of(new Case("x", "<script>nothing()</script>"))))
                .extracting(Finding::what)
                .anyMatch(what -> what.startsWith("fired error: "));
    }

    @Test
    void the_oracle_leaves_good_pages_alone() {
        assertThat(oracle.look(List.of(new Case(
                        "x",
                        "<p title=\"x\" lang=\"en\"><a href=\"https://a.test/?a=javascript:b\">t</a><a href=\"mailto:a@b.test\">"
                                + "t</a><a href=\"/x\">t</a><img src=\"https://a.test/a.png\" srcset=\"/a,b 1x, /b 2x\" alt=\"\">"
                                + "<svg viewBox=\"0 0 1 1\"><path d=\"M0 0\"/></svg></p>"))))
                .isEmpty();
    }
}
