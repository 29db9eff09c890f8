package org.lectern.engine.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.api.When;

/** The API has no dependencies, not even a test framework: its behaviour is tested here, where it is used. */
class WhenTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "2031-05-01T10:00, 2031-05-01T11:30, false, 2031-05-01T08:00:00Z, 2031-05-01T09:30:00Z",
                // no end: until the day of the start is over
                "2031-05-01T10:00, -,                false, 2031-05-01T08:00:00Z, 2031-05-01T22:00:00Z",
                // all day: the end is the last day
                "2031-05-01T00:00, -,                true,  2031-04-30T22:00:00Z, 2031-05-01T22:00:00Z",
                "2031-05-01T10:00, 2031-05-03T09:00, true,  2031-04-30T22:00:00Z, 2031-05-03T22:00:00Z",
                // a day of 23 hours and one of 25
                "2031-03-30T00:00, -,                true,  2031-03-29T23:00:00Z, 2031-03-30T22:00:00Z",
                "2031-10-26T00:00, -,                true,  2031-10-25T22:00:00Z, 2031-10-26T23:00:00Z",
                // a start that the clock skips moves forward; an end within the same gap is not before it
                "2031-03-30T02:30, 2031-03-30T02:45, false, 2031-03-30T01:30:00Z, 2031-03-30T01:45:00Z",
                // an hour that occurs twice: the earlier, unless the end would come before the start
                "2031-10-26T02:30, 2031-10-26T02:45, false, 2031-10-26T00:30:00Z, 2031-10-26T00:45:00Z",
                "2031-10-26T01:59, 2031-10-26T02:00, false, 2031-10-25T23:59:00Z, 2031-10-26T00:00:00Z",
                // nonsense in a draft never ends before it begins
                "2031-05-01T10:00, 2031-05-01T09:00, false, 2031-05-01T08:00:00Z, 2031-05-01T08:00:00Z",
            })
    void the_wall_time_gives_the_moments(
            LocalDateTime start, LocalDateTime end, boolean allDay, Instant from, Instant until) {
        var when = new When(start, end, ZoneId.of("Europe/Berlin"), allDay);

        assertThat(when.from()).isEqualTo(from);
        assertThat(when.until()).isEqualTo(until);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "2031-05-01T10:00, -,                false, 2031-05-01",
                "2031-05-01T22:00, 2031-05-02T00:00, false, 2031-05-01",
                "2031-05-01T22:00, 2031-05-02T00:01, false, 2031-05-02",
                "2031-05-01T00:00, 2031-05-03T00:00, true,  2031-05-03",
                "2031-05-01T00:00, 2031-05-01T00:00, false, 2031-05-01",
            })
    void the_last_day_is_the_last_one_it_touches(
            LocalDateTime start, LocalDateTime end, boolean allDay, LocalDate last) {
        assertThat(new When(start, end, ZoneId.of("UTC"), allDay).lastDay()).isEqualTo(last);
    }
}
