package org.lectern.engine.rendering.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.api.Markdown;
import org.lectern.engine.rendering.bounds.Bounds;
import org.lectern.engine.rendering.bounds.Budget;
import org.lectern.engine.rendering.escape.PageWriter;
import org.lectern.engine.rendering.escape.Rules;
import org.lectern.engine.rendering.text.RichText;

class BoundsTest {

    private static final String STEPS =
            "the template takes more than 200,000 steps; look for a loop in a loop, or a macro that calls itself more"
                    + " than once";
    private static final String STRINGS =
            "the strings that the template builds grow beyond 1,000,000 characters; write into the page instead of"
                    + " into a string";
    private static final String PAGE = "the page grows beyond 1,000,000 characters; show less";
    private static final String LISTS = "a list or map grows beyond 1,000,000 characters; do not put it into itself";
    private static final String NUMBERS = "a number grows beyond 256 bits; count, but do not multiply again and again";
    private static final String BLOCKS = "a #define and $bodyContent can only be written into the page";
    private static final String TIME =
            "the rendering takes longer than 500 ms; show less, or look for a loop in a loop";

    private final Templates templates = new Templates();

    private String run(String source, Budget budget) {
        var page = new PageWriter(
                new RichText(URI.create("https://cms.example/")), Rules.all(), 2, (address, line) -> {}, budget);
        templates.parse("w/widget.vm", source).run(variables(), page);
        return page.page();
    }

    /** A clock that stands still: what ends must end by counting. */
    private String run(String source) {
        return run(source, new Budget(Bounds.USUAL, () -> 0));
    }

    private static Map<String, Object> variables() {
        var variables = new HashMap<String, Object>();
        variables.put("s", "0123456789");
        variables.put("kilo", "k".repeat(1000));
        variables.put("long", "x".repeat(500_000));
        variables.put("short", "1e999999999");
        variables.put("two", 2);
        variables.put("hundred", IntStream.range(0, 100).boxed().toList());
        variables.put("md", new Markdown("*a* ".repeat(100_000)));
        variables.put("messages", new Messages("en", Map.of("six", "{0}{0}{0}{0}{0}{0}")));
        variables.put("url", new UrlTool());
        return variables;
    }

    private static String doubled(String first, String again) {
        return first + again.repeat(60);
    }

    private void fails(String source, String message) {
        assertThatThrownBy(() -> run(source))
                .isInstanceOf(TemplateFailure.class)
                .hasMessage("w/widget.vm:" + message);
    }

    @Test
    void loopsInLoopsEnd() {
        fails("#foreach($a in [1..9000])#foreach($b in [1..9000])#end#end", "1:26: " + STEPS);
        fails(
                "#foreach($a in $hundred)#foreach($b in $hundred)#foreach($c in $hundred)x#end#end#end",
                "1:49: " + STEPS);
    }

    @Test
    void loopsInStringsEnd() {
        fails("\n#set($x = \"#foreach($a in [1..9000])#foreach($b in [1..9000])#end#end\")", "2:1: " + STEPS);
    }

    @Test
    void macrosThatCallThemselvesMoreThanOnceEnd() {
        var calls = "#set($m = $n - 1)#r($m)".repeat(3);
        var macro = "#macro(r $n)#if($n > 0)" + calls + "#end#end";
        assertThatThrownBy(() -> run(macro + "#r(19)")).hasMessageEndingWith(STEPS);
        fails("#set($x = \"" + macro + "#r(19)\")", "1:1: " + STEPS);
        var inStrings = "#macro(r $n)#if($n > 0)#set($x = \"" + calls + "\")#end#end";
        assertThatThrownBy(() -> run(inStrings + "#r(19)")).hasMessageEndingWith(STEPS);
        fails("#macro(r)#r()#r()#r()#end\n#r()", "1:10: the macro r calls itself, more than 20 deep");
    }

    @Test
    void blocksThatWriteEachOtherEnd() {
        var chain = new StringBuilder("#define($d0)x#end");
        for (int i = 1; i < 40; i++) {
            chain.append("#define($d").append(i).append(")");
            chain.append("$d").append(i - 1).append("$d").append(i - 1).append("#end");
        }
        assertThatThrownBy(() -> run(chain + "$d39")).hasMessageEndingWith(STEPS);
        assertThatThrownBy(() -> run(chain + "#set($x = \"$d39\")")).hasMessageEndingWith(STEPS);
        fails("#define($d)a$d#end$d", "1:13: the #define $d writes itself");
    }

    @Test
    void stringsDoNotDoubleForEver() {
        assertThatThrownBy(() -> run(doubled("#set($x = $s)", "#set($x = \"$x$x\")")))
                .hasMessageEndingWith(STRINGS);
        assertThatThrownBy(() -> run(doubled("#set($x = $s)", "#set($x = $x + $x)")))
                .hasMessageEndingWith(STRINGS);
        fails("#macro(m $v)#m(\"$v$v$v$v$v$v$v$v$v$v\")#end#m($s)", "1:13: " + STRINGS);
        fails("#set($x = $long + $long + $long + $long)", "1:26: " + STRINGS);
    }

    @Test
    void stringsDoNotGrowByWhatIsAroundValues() {
        var words = "word ".repeat(1000);
        fails("#set($x = \"#foreach($a in [1..9000])" + words + "#end\")", "1:1: " + STRINGS);
        fails("#define($d)" + words + "#end#set($x = \"#foreach($a in [1..9000])$d#end\")", "1:5016: " + STRINGS);
    }

    @Test
    void blocksCannotBeTurnedIntoStringsPastTheBounds() {
        fails("#define($d)x#end#if($d == \"x\")#end", "1:21: " + BLOCKS);
        fails("#define($d)x#end#set($x = $d + \"\")", "1:27: " + BLOCKS);
        fails("#define($d)x#end#set($x = [$d])", "1:27: " + BLOCKS);
        fails("#define($d)x#end$messages.get(\"six\", $d)", "1:27: " + BLOCKS);
        fails("#define($d)x#end#set($x = $d * 2)", "1:27: " + BLOCKS);
        assertThat(run("#define($d)x#end#if($d)yes#end")).isEqualTo("yes");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "[1..1000000000] ~ 1:16: the range from 1 to 1000000000 has more than 10,000 numbers",
                "[-2147483648..2147483647] ~ 1:16: the range from -2147483648 to 2147483647 has more than 10,000 numbers",
                "[$s..3] ~ 1:16: a range goes from one whole number to another, but $s is a string",
            })
    void rangesAreShort(String range, String message) {
        fails("#foreach($i in " + range + ")x#end", message);
        fails("#set($xxxxxx = " + range + ")", message);
    }

    @Test
    void rangesGoUpAndDown() {
        assertThat(run("#foreach($i in [1..3])$i#end #foreach($i in [$two..-1])$i#end #foreach($i in [2..2])$i#end"))
                .isEqualTo("123 210-1 2");
    }

    @Test
    void listsDoNotDoubleForEver() {
        assertThatThrownBy(() -> run(doubled("#set($x = [$s])", "#set($x = [$x, $x])")))
                .hasMessageEndingWith(LISTS);
        assertThatThrownBy(() -> run(doubled("#set($x = {\"a\": $s})", "#set($x = {\"a\": $x, \"b\": $x})")))
                .hasMessageEndingWith(LISTS);
        fails("#set($x = [$long, $long, $long])", "1:11: " + LISTS);
    }

    @Test
    void numbersDoNotGrowForEver() {
        assertThatThrownBy(() -> run(doubled("#set($x = 3)", "#set($x = $x * $x)")))
                .hasMessageEndingWith(NUMBERS);
    }

    @Test
    void textIsNotCalculatedWith() {
        fails("#set($x = $short - 1)", "1:11: $short is a string; only numbers are calculated with");
        fails("#set($x = 2 * $short)", "1:15: $short is a string; only numbers are calculated with");
        assertThat(run("#set($x = $short + 1)$x")).isEqualTo("1e9999999991");
    }

    @Test
    void searchesAreShort() {
        fails(
                "#set($h = $long.substring(0, 250000))$long.contains($h)",
                "1:38: contains(…) would look for 250000 characters in 500000; look for less, or in less");
        assertThat(run("$kilo.contains($s) $kilo.indexOf(\"k\")")).isEqualTo("false 0");
    }

    @Test
    void partsOfStringsThatAreNotThereAreASentence() {
        assertThatThrownBy(() -> run("$s.substring(5, 500)"))
                .isInstanceOf(TemplateFailure.class)
                .hasMessageStartingWith("w/widget.vm:1:4: ");
    }

    @Test
    void messagesAndAddressesDoNotGrowForEver() {
        fails("$messages.get(\"six\", $long)", "1:11: message \"six\" grows too long with its values");
        fails(
                "$url.with(\"https://a.test/\", \"a\", $long, \"b\", $long, \"c\", $long)",
                "1:6: $url.with makes too long an address; its values are too long");
    }

    @Test
    void aPageOfTenMegabytesEnds() {
        fails("#foreach($i in [1..10000])$kilo#end", "1:27: " + PAGE);
        fails("#foreach($i in [1..10000])" + "word ".repeat(200) + "#end", "1:1: " + PAGE);
        fails("#foreach($i in [1..100])$md#end", "1:25: " + PAGE);
        fails("#foreach($i in [1..100])\n<p title=\"$long\">#end", "2:11: " + PAGE);
    }

    @Test
    void timeEndsARendering() {
        var passed = new AtomicLong();
        var budget = new Budget(
                Bounds.USUAL, () -> passed.addAndGet(Duration.ofMillis(1).toNanos()));
        assertThatThrownBy(() -> run("#foreach($i in [1..9000])\n$i\n#end", budget))
                .hasMessageMatching("w/widget.vm:(1:1|2:1): " + TIME);
    }

    @Test
    void timeEndsARenderingInTheMiddleOfALine() {
        var passed = new AtomicLong();
        var clock = Duration.ofMillis(1).toNanos();
        for (var line : List.of(
                "#set($x = $s" + ".trim()".repeat(600) + ")", "#set($x = \"$s" + ".trim()".repeat(600) + "\")")) {
            assertThatThrownBy(() -> run("\n" + line, new Budget(Bounds.USUAL, () -> passed.addAndGet(clock))))
                    .hasMessageMatching("w/widget.vm:2:[0-9]+: " + TIME);
        }
        assertThatThrownBy(() -> run(
                        "\n#if($s.isEmpty()" + " || $s.isEmpty()".repeat(600) + ")#end",
                        new Budget(Bounds.USUAL, () -> passed.addAndGet(clock))))
                .hasMessageMatching("w/widget.vm:2:[0-9]+: " + TIME);
    }

    @Test
    void callsAreSteps() {
        assertThatThrownBy(() -> run("#foreach($i in [1..10000])#set($x = $s" + ".trim()".repeat(30) + ")#end"))
                .hasMessageMatching("w/widget.vm:1:[0-9]+: " + STEPS);
    }

    @Test
    void aUsualPageUsesAFewSteps() {
        var budget = new Budget(new Bounds(1000, 20_000, 1000, Duration.ofDays(1)));
        assertThat(run("#foreach($i in [1..100])<li title=\"$i\">$i</li>\n#end", budget))
                .hasLineCount(100);
    }

    /** The only test that looks at a clock: hostile templates end soon, and others are rendered meanwhile. */
    @Test
    void othersAreRenderedMeanwhile() throws InterruptedException, ExecutionException {
        var hostile = List.of(
                "#foreach($a in $hundred)#foreach($b in $hundred)#foreach($c in $hundred)$long.substring(0, 400000)"
                        + "#end#end#end",
                "#foreach($a in [1..9000])#set($x = $long.toUpperCase().toLowerCase())#end",
                "#foreach($a in [1..9000])#foreach($b in [1..9000])#if($long == $long.trim())#end#end#end",
                doubled("#set($x = $s)", "#set($x = \"$x$x\")"),
                "#macro(r)#r()#r()#r()#end#r()");
        var usual = templates.parse("v/widget.vm", "#foreach($i in $hundred)<p title=\"$s\">$i</p>#end");
        var over = new AtomicBoolean();
        var rendered = CompletableFuture.supplyAsync(() -> {
            int count = 0;
            while (!over.get() || count == 0) {
                var page = new PageWriter(
                        new RichText(URI.create("https://cms.example/")),
                        Rules.all(),
                        2,
                        (address, line) -> {},
                        new Budget(new Bounds(10_000, 100_000, 1000, Duration.ofDays(1))));
                usual.run(variables(), page);
                count++;
            }
            return count;
        });
        try {
            for (var source : hostile) {
                long began = System.nanoTime();
                assertThatThrownBy(() -> run(source, new Budget(Bounds.USUAL))).isInstanceOf(TemplateFailure.class);
                // 600 ms, and what a busy machine may add.
                assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(3));
            }
        } finally {
            over.set(true);
        }
        assertThat(rendered.orTimeout(30, TimeUnit.SECONDS).get()).isGreaterThan(5);
    }
}
