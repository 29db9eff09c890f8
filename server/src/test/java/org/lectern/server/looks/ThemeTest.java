package org.lectern.server.looks;

import static org.assertj.core.api.Assertions.assertThat;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lectern.engine.rendering.widget.Theme;

/** Reads the tokens of every theme as docs/theme-guide.md promises them, and the size of every widget's sheet. */
class ThemeTest {

    private static final Pattern PAIR =
            Pattern.compile("--lectern-([a-z-]+):\\s*light-dark\\((#[0-9a-f]{3,6}),\\s*(#[0-9a-f]{3,6})\\)");
    private static final Pattern PROMISE =
            Pattern.compile("\\| `--lectern-([a-z]+)` \\|([^|]+)\\| (\\S+) \\| (\\S+) \\|.*");
    private static final Pattern GROUND = Pattern.compile("`--lectern-([a-z]+)`|the page");
    private static final Path GUIDE =
            Path.of("").toAbsolutePath().resolveSibling("docs/theme-guide.md").normalize();

    /** The strongest tint of a host page that docs/checks.md promises contrast on. */
    private static final List<String> PAGE = List.of("#e0e0e0", "#33373c");

    /** A line of the guide's table: what stands out from what, and by how much; null where nothing is promised. */
    private record Promise(String token, List<String> grounds, Double aa, Double aaa) {

        static Promise of(String line) {
            var row = PROMISE.matcher(line);
            assertThat(row.matches()).as(line).isTrue();
            var grounds = GROUND.matcher(row.group(2))
                    .results()
                    .map(found -> found.group(1) == null ? "page" : found.group(1))
                    .toList();
            return new Promise(row.group(1), grounds, number(row.group(3)), number(row.group(4)));
        }

        private static Double number(String text) {
            return text.equals("–") ? null : Double.valueOf(text);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("themes")
    void each_pair_of_tokens_keeps_the_contrast_of_the_level_that_the_theme_claims(String name) throws IOException {
        var theme = theme(name);
        var colours = colours(theme);
        for (var promise : promises()) {
            var least = theme.contrast().equals("AAA") ? promise.aaa() : promise.aa();
            for (var ground : least == null ? List.<String>of() : promise.grounds()) {
                assertContrast(colours, promise.token(), ground, least);
            }
        }
    }

    @Test
    void the_guide_names_every_colour() throws IOException {
        var named = promises().stream()
                .flatMap(promise -> Stream.concat(Stream.of(promise.token()), promise.grounds().stream()))
                .toList();

        for (var theme : Shipped.all().everyTheme().toList()) {
            assertThat(named).containsAll(colours(theme).keySet());
        }
    }

    @Test
    void the_high_contrast_theme_claims_the_highest_level() {
        assertThat(theme("high-contrast").contrast()).isEqualTo("AAA");
        assertThat(theme("maroon").contrast()).isEqualTo("AA");
    }

    @Test
    void a_colour_that_is_too_pale_is_seen() {
        assertThat(Contrast.ratio("#767676", "#ffffff")).isBetween(4.5, 4.6);
        assertThat(Contrast.ratio("#777777", "#ffffff")).isBetween(4.47, 4.48);
        assertThat(Contrast.ratio("#fff", "#000000")).isEqualTo(21.0);
    }

    @ParameterizedTest
    @MethodSource("widgets")
    void a_widgets_sheet_takes_at_most_four_kilobytes_of_brotli(String folder) throws Exception {
        Brotli4jLoader.ensureAvailability();
        var css = Golden.text(folder + "/widget.css").getBytes(StandardCharsets.UTF_8);

        assertThat(Encoder.compress(css).length).isLessThanOrEqualTo(4096);
    }

    private static void assertContrast(Map<String, List<String>> colours, String text, String ground, double least) {
        assertThat(colours).containsKeys(text, ground);
        for (int scheme = 0; scheme < 2; scheme++) {
            var one = colours.get(text).get(scheme);
            var other = colours.get(ground).get(scheme);
            assertThat(Contrast.ratio(one, other))
                    .as("%s %s on %s %s, %s", text, one, ground, other, scheme == 0 ? "light" : "dark")
                    .isGreaterThanOrEqualTo(least);
        }
    }

    /** Light and dark of each token of a theme and those it extends, the last definition winning. */
    private static Map<String, List<String>> colours(Theme theme) {
        var colours = new LinkedHashMap<String, List<String>>();
        var matcher = PAIR.matcher(theme.tokens());
        while (matcher.find()) {
            colours.put(matcher.group(1), List.of(matcher.group(2), matcher.group(3)));
        }
        colours.put("page", PAGE);
        return colours;
    }

    private static List<Promise> promises() throws IOException {
        return Files.readString(GUIDE)
                .lines()
                .filter(line -> line.startsWith("| `--lectern-") && line.contains("| `--lectern-canvas`"))
                .map(Promise::of)
                .toList();
    }

    private static Theme theme(String name) {
        return Shipped.all().themes().find(name).orElseThrow();
    }

    static Stream<String> themes() {
        return Shipped.all().everyTheme().map(Theme::name);
    }

    static Stream<String> widgets() {
        return Golden.folders("widgets");
    }
}
