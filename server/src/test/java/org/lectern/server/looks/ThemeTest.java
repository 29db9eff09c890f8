package org.lectern.server.looks;

import static org.assertj.core.api.Assertions.assertThat;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Reads the tokens of every theme, and the size of every widget's sheet. */
class ThemeTest {

    private static final Pattern PAIR =
            Pattern.compile("--lectern-([a-z-]+):\\s*light-dark\\((#[0-9a-f]{3,6}),\\s*(#[0-9a-f]{3,6})\\)");
    private static final List<String> TEXT = List.of("ink", "muted", "accent", "positive", "caution", "negative");
    private static final List<String> GROUNDS = List.of("canvas", "surface", "tinted-page");
    /** The strongest tint of a host page that docs/checks.md promises contrast on. */
    private static final List<String> TINTED_PAGE = List.of("#e0e0e0", "#33373c");

    @ParameterizedTest
    @MethodSource("themes")
    void text_stands_out_from_what_is_under_it_by_four_and_a_half(String folder) {
        var colours = colours(folder);

        for (var text : TEXT) {
            for (var ground : GROUNDS) {
                assertContrast(colours, text, ground, 4.5);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("themes")
    void the_focus_ring_stands_out_by_three(String folder) {
        GROUNDS.forEach(ground -> assertContrast(colours(folder), "focus", ground, 3));
    }

    @ParameterizedTest
    @MethodSource("widgets")
    void a_widgets_sheet_takes_at_most_four_kilobytes_of_brotli(String folder) throws Exception {
        Brotli4jLoader.ensureAvailability();
        var css = Golden.text(folder + "/widget.css").getBytes(StandardCharsets.UTF_8);

        assertThat(Encoder.compress(css).length).isLessThanOrEqualTo(4096);
    }

    @Test
    void contrast_is_measured_as_the_guidelines_say() {
        assertThat(Contrast.ratio("#fff", "#000000")).isEqualTo(21.0);
        assertThat(Contrast.ratio("#777777", "#ffffff")).isBetween(4.47, 4.48);
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

    /** Light and dark of each token, the last definition winning. */
    private static Map<String, List<String>> colours(String folder) {
        var colours = new LinkedHashMap<String, List<String>>();
        var matcher = PAIR.matcher(Golden.text(folder + "/tokens.css"));
        while (matcher.find()) {
            colours.put(matcher.group(1), List.of(matcher.group(2), matcher.group(3)));
        }
        colours.put("tinted-page", TINTED_PAGE);
        return colours;
    }

    static Stream<String> themes() {
        return Golden.folders("themes");
    }

    static Stream<String> widgets() {
        return Golden.folders("widgets");
    }
}
