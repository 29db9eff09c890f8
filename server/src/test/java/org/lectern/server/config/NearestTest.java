package org.lectern.server.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {

    private static final List<String> KNOWN = List.of("id", "zone", "title", "lectern.data.dir", "lectern.http.port");

    @ParameterizedTest
    @CsvSource({
        "ix, id",
        "xyz, ",
        "zoen, zone",
        "zxyw, ",
        "TITEL, title",
        "title12345, ",
        "lectern.date.dri, lectern.data.dir",
        "lectern.qqqqqqqq, ",
        "lectern.http.qqqq, lectern.http.port",
    })
    void guesses_what_the_engine_guesses(String word, String meant) {
        assertThat(Nearest.to(word, KNOWN).orElse(null)).isEqualTo(meant);
        assertThat(org.lectern.engine.model.Nearest.to(word, KNOWN).orElse(null))
                .isEqualTo(meant);
    }
}
