package org.lectern.server.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class WallTimeTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    void anOrdinaryTimeHasOneMomentWithOrWithoutItsOffset() {
        assertThat(moment("2026-05-01T10:00")).isEqualTo(Instant.parse("2026-05-01T08:00:00Z"));
        assertThat(moment("2026-05-01T10:00+02:00")).isEqualTo(Instant.parse("2026-05-01T08:00:00Z"));
        assertThatThrownBy(() -> moment("2026-05-01T10:00+01:00"))
                .isInstanceOf(Refused.class)
                .hasMessage("2026-05-01T10:00 in Europe/Berlin is at +02:00, not at +01:00: leave the offset out, or"
                        + " write that one");
    }

    @Test
    void aTimeThatClocksSkipIsRefusedWithBothNeighbours() {
        var sentence = "2026-03-29T02:30 does not exist in Europe/Berlin, where clocks are put forward then:"
                + " 2026-03-29T01:59 is the last minute before, 2026-03-29T03:00 the first after";
        assertThatThrownBy(() -> moment("2026-03-29T02:30")).hasMessage(sentence);
        assertThatThrownBy(() -> moment("2026-03-29T02:30+01:00")).hasMessage(sentence);
        assertThat(moment("2026-03-29T01:59")).isEqualTo(Instant.parse("2026-03-29T00:59:00Z"));
        assertThat(moment("2026-03-29T03:00")).isEqualTo(Instant.parse("2026-03-29T01:00:00Z"));
    }

    @Test
    void aTimeThatComesTwiceIsTheEarlierUnlessItsOffsetSaysOtherwise() {
        assertThat(moment("2026-10-25T02:30")).isEqualTo(Instant.parse("2026-10-25T00:30:00Z"));
        assertThat(moment("2026-10-25T02:30+02:00")).isEqualTo(Instant.parse("2026-10-25T00:30:00Z"));
        assertThat(moment("2026-10-25T02:30+01:00")).isEqualTo(Instant.parse("2026-10-25T01:30:00Z"));
        assertThatThrownBy(() -> moment("2026-10-25T02:30+03:00"))
                .hasMessage("2026-10-25T02:30 in Europe/Berlin is at +02:00 or +01:00, not at +03:00: leave the offset"
                        + " out, or write that one");
    }

    @Test
    void itIsKeptAsItWasWritten() {
        for (var written : new String[] {"2026-10-25T02:30", "2026-10-25T02:30+01:00", "2026-10-25T02:30:15"}) {
            var wall = WallTime.of(written, BERLIN).wall();
            assertThat(wall.local()).isEqualTo(written);
            assertThat(WallTime.of(wall)).isEqualTo(WallTime.of(written, BERLIN));
        }
    }

    private static Instant moment(String written) {
        return WallTime.of(written, BERLIN).moment();
    }
}
