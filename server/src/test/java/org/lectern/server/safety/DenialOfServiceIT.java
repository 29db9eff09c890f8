package org.lectern.server.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.lectern.server.RunningServer;

/**
 * Templates made to use a server up, in the folder of widgets of its operator. Times are measured by the client, over
 * HTTP, on a warm server; as a machine that does other things too is late now and then, each is the median of
 * {@link #TRIES}, while others ask for a page without pause.
 */
class DenialOfServiceIT {

    private static final Duration LIMIT = Duration.ofMillis(600);
    private static final int TRIES = 7;

    /** More than the first renderings of a process, which have more time. */
    private static final int WARM = 300;

    /** For one page among others, while a hostile template takes one of the two processors. */
    private static final Duration OTHERS = Duration.ofSeconds(3);

    private static final String ENTRY = "event/what-rivers-remember";

    /** Each time another address: a page that was rendered before is kept, and would not be rendered again. */
    private static final AtomicInteger PAGES = new AtomicInteger();

    private static final String STEPS = "the template takes more than 200,000 steps; look for a loop in a loop, or a"
            + " macro that calls itself more than once";
    private static final String TIME =
            "the rendering takes longer than 500 ms; show less, or look for a loop in a loop";
    private static final String STRINGS = "the strings that the template builds grow beyond 1,000,000 characters; write"
            + " into the page instead of into a string";
    private static final String LONG = "#set($x = \"0123456789\")\n" + "#set($x = \"$x$x\")".repeat(15) + "\n";

    /**
     * A template that passes the linter, and how it ends.
     *
     * @param ending the line and column, and why
     */
    record Hostile(String name, String template, String ending) {

        @Override
        public String toString() {
            return name;
        }
    }

    static final List<Hostile> HOSTILE = List.of(
            new Hostile(
                    "nested-loops",
                    "<p>$entry.title</p>\n#foreach($a in [1..9000])\n#foreach($b in [1..9000])\n$b\n#end\n#end",
                    "[34]:1: (" + STEPS + "|" + TIME + ")"),
            new Hostile(
                    "slow-loop",
                    LONG + "#foreach($a in [1..9000])\n#set($y = $x.toUpperCase())\n#end",
                    "[34]:\\d+: " + TIME),
            new Hostile(
                    "slow-line",
                    LONG + "#set($y = $x" + ".toUpperCase().toLowerCase()".repeat(3000) + ")",
                    "3:\\d+: " + TIME),
            new Hostile(
                    "slow-condition",
                    LONG.replace("0123456789", "aaaaaaaaaa") + "#set($y = \"" + "a".repeat(60)
                            + "b\")\n#if($x.contains($y)" + " || $x.contains($y)".repeat(400) + ")a#end",
                    "4:\\d+: " + TIME),
            new Hostile(
                    "string-doubling",
                    "#set($x = \"0123456789\")\n" + "#set($x = \"$x$x\")\n".repeat(60) + "$x",
                    "17:1: " + STRINGS),
            new Hostile(
                    "macros", "#macro(m0)x#end\n" + macros(18) + "#m18()", "\\d+:\\d+: (" + STEPS + "|" + TIME + ")"),
            new Hostile(
                    "ten-megabytes",
                    "#foreach($i in [1..10000])\n<p>" + "word ".repeat(200) + "</p>\n#end",
                    "1:1: the page grows beyond 1,000,000 characters; show less"));

    @TempDir
    static Path folder;

    private static RunningServer server;

    /** Each calls the one before twice. */
    private static String macros(int count) {
        var all = new StringBuilder();
        for (int i = 1; i <= count; i++) {
            all.append("#macro(m").append(i).append(")#m").append(i - 1).append("()#m");
            all.append(i - 1).append("()#end\n");
        }
        return all.toString();
    }

    @BeforeAll
    static void start() throws IOException {
        for (var hostile : HOSTILE) {
            widget(hostile.name(), hostile.template());
        }
        widget("deep", "#if($entry)".repeat(20_000) + "x" + "#end".repeat(20_000));
        widget("recursion", "#macro(r)<b>#r()</b>#end\n#r()");
        widget("long", "<p>word</p>\n".repeat(20_000));
        server = RunningServer.start(
                folder,
                Map.of(
                        "lectern.demo",
                        "true",
                        "lectern.widgets.dir",
                        folder.resolve("widgets").toString()));
        int warm = 0;
        // A cold server on a busy machine may say 503 and ask for patience.
        for (long end = System.nanoTime() + Duration.ofMinutes(3).toNanos(); warm < WARM; ) {
            warm += askForAPage() == 200 ? 1 : 0;
            assertThat(System.nanoTime()).as("%d pages until then", warm).isLessThan(end);
        }
    }

    private static int askForAPage() {
        return server.get(
                        "/widgets/share-bar?entry=" + ENTRY + "&url=https://www.example.edu/" + PAGES.incrementAndGet())
                .statusCode();
    }

    private static void widget(String name, String template) throws IOException {
        var widget = Files.createDirectories(folder.resolve("widgets").resolve(name));
        Files.writeString(widget.resolve("widget.json"), """
                {"name": "%s", "label": "L", "description": "D", "shows": "any",
                 "variables": {"entry.title": "T"}, "samples": []}""".formatted(name));
        Files.writeString(widget.resolve("widget.vm"), template);
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "deep      ~ deep/widget.vm:1:1101: this is more than 100 levels deep; use fewer, or a #macro",
                "recursion ~ recursion/widget.vm:1:13: the macro r calls itself, which would not end; use #foreach",
                "long      ~ long/widget.vm:8334:5: a template has at most 100000 characters, and this has 240000",
            })
    void what_could_not_end_is_refused_at_the_start_and_is_not_there(String name, String why) {
        assertThat(server.errors()).contains("The widget \"" + name + "\" in ", " is not available: " + why);
        assertThat(server.get("/health/ready").body()).contains("widget " + name);

        var answer = server.get("/widgets/" + name + "?entry=" + ENTRY);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).isEmpty();
    }

    @ParameterizedTest
    @FieldSource("HOSTILE")
    void what_takes_too_much_is_stopped_within_600_ms_at_the_median_and_named_and_others_go_on(Hostile hostile)
            throws Exception {
        var path = "/widgets/" + hostile.name() + "?entry=" + ENTRY;
        var times = new ArrayList<Duration>();
        var others = whileOthersAsk(() -> {
            for (int i = 0; i < TRIES; i++) {
                int told = told(hostile);
                long began = System.nanoTime();
                var answer = server.get(path);
                // Who asks is told to ask again after 500 ms; what counts is when the rendering ends, which is in the
                // log.
                while (told(hostile) == told && System.nanoTime() - began < OTHERS.toNanos()) {
                    Thread.onSpinWait();
                }
                times.add(Duration.ofNanos(System.nanoTime() - began));
                assertThat(answer.statusCode()).isIn(hostile.ending().endsWith(TIME) ? Set.of(503) : Set.of(500, 503));
                assertThat(answer.body()).isEmpty();
                assertThat(answer.headers().firstValue("Lectern-Problem").orElseThrow())
                        .isIn(
                                "The widget could not be rendered; the server's log tells why.",
                                "The widget took longer than it may; the server's log tells more.",
                                "The answer is not ready, since it is still being made: ask again in a second.");
            }
            return times;
        });

        assertThat(times.stream().sorted().toList().get(TRIES / 2))
                .as("median of %s", times)
                .isLessThan(LIMIT);
        assertThat(server.errors())
                .containsPattern("The widget " + hostile.name() + " cannot be shown for " + ENTRY + ": "
                        + hostile.name() + "/widget\\.vm:" + hostile.ending());
        assertThat(others).containsOnlyKeys(200);
        assertThat(others.get(200)).isNotEmpty().allMatch(time -> time.compareTo(OTHERS) < 0);
    }

    /** How many times the log names the widget. */
    private static int told(Hostile hostile) {
        return server.errors().split("The widget " + hostile.name() + " cannot be shown for ", -1).length;
    }

    @Test
    void the_rest_is_as_it_was() {
        assertThat(askForAPage()).isEqualTo(200);
        assertThat(server.get("/health/ready").statusCode()).isEqualTo(200);
        assertThat(server.isAlive()).isTrue();
    }

    /** How long each page took that two others asked for meanwhile, one after the other, by status. */
    private static Map<Integer, List<Duration>> whileOthersAsk(Callable<?> attack) throws Exception {
        var over = new AtomicBoolean();
        var threads = Executors.newFixedThreadPool(2);
        try {
            Callable<Map<Integer, List<Duration>>> asking = () -> {
                var asked = new LinkedHashMap<Integer, List<Duration>>();
                while (!over.get()) {
                    long began = System.nanoTime();
                    int status = askForAPage();
                    asked.computeIfAbsent(status, s -> new ArrayList<>())
                            .add(Duration.ofNanos(System.nanoTime() - began));
                }
                return asked;
            };
            List<Future<Map<Integer, List<Duration>>>> others = List.of(threads.submit(asking), threads.submit(asking));
            try {
                attack.call();
            } finally {
                over.set(true);
            }
            var all = new LinkedHashMap<Integer, List<Duration>>();
            for (var other : others) {
                other.get().forEach((status, times) -> all.computeIfAbsent(status, s -> new ArrayList<>())
                        .addAll(times));
            }
            return all;
        } finally {
            threads.shutdownNow();
        }
    }
}
