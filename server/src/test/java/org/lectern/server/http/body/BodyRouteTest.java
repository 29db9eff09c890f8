package org.lectern.server.http.body;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BodyRouteTest {

    private final BodyRoute route = BodyRoute.json("PUT", Pattern.compile("/api/v1/admin/.*"));

    @ParameterizedTest
    @CsvSource({
        "PUT,  /api/v1/admin/entries, true",
        "POST, /api/v1/admin/entries, false",
        "PUT,  /api/v1/content/event, false",
        "PUT,  /x/api/v1/admin/,      false",
    })
    void it_takes_its_method_and_paths(String method, String path, boolean isTaken) {
        assertThat(route.takes(method, path)).isEqualTo(isTaken);
    }

    @Test
    void a_body_may_be_as_large_as_the_most() {
        assertThat(route.refusal(1_000_000)).isNull();
        assertThat(route.refusal(1_000_001)).satisfies(problem -> {
            assertThat(problem.status()).isEqualTo(413);
            assertThat(problem.detail()).isEqualTo("The body has 1000001 bytes: at most 1000000 are taken here.");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "0,      5,  true",
        "999,    6,  false",
        "1000,   6,  true",
        "24999,  29, true",
        "999999, 30, false",
    })
    void a_body_comes_fast_enough_or_is_waited_for_no_longer(int received, int seconds, boolean isWaitedFor) {
        assertThat(route.lateness(received, Duration.ofSeconds(seconds)) == null)
                .isEqualTo(isWaitedFor);
    }
}
