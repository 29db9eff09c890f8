package org.lectern.engine.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import org.junit.jupiter.api.Test;

class MomentsTest {

    @Test
    void time_never_goes_back_though_the_machines_clock_does() {
        var readings = new ArrayDeque<>(List.of(
                Instant.parse("2031-05-01T12:00:00.0009Z"),
                Instant.parse("2031-05-01T11:00:00Z"),
                Instant.parse("2031-05-01T12:00:00.002Z")));
        var moments = new Moments(readings::remove);

        assertThat(moments.now()).isEqualTo("2031-05-01T12:00:00Z");
        assertThat(moments.now()).isEqualTo("2031-05-01T12:00:00Z");
        assertThat(moments.now()).isEqualTo("2031-05-01T12:00:00.002Z");
    }

    @Test
    void time_does_not_go_back_behind_what_was_known_before_a_restart() {
        var before = Instant.parse("2031-05-01T12:00:00Z");

        assertThat(new Moments(() -> before.minusSeconds(3600), before).now()).isEqualTo(before);
    }
}
