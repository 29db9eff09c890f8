package org.lectern.engine.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.api.Lasting;
import org.lectern.api.Now;

class TrackedNowTest {

    private static final Instant NOON = Instant.parse("2031-05-01T12:00:00Z");

    /** What a question is answered at a moment, and when that answer ends. */
    private static <V> Lasting<V> ask(Instant at, Function<Now, V> question) {
        var boundaries = new Boundaries();
        var value = question.apply(new TrackedNow(at, boundaries));
        return new Lasting<>(value, boundaries.earliest());
    }

    @Test
    void a_moment_is_reached_exactly_at_itself() {
        assertThat(ask(NOON.minusNanos(1), now -> now.reached(NOON))).isEqualTo(new Lasting<>(false, NOON));
        assertThat(ask(NOON, now -> now.reached(NOON))).isEqualTo(Lasting.forever(true));
        assertThat(ask(NOON.plusSeconds(1), now -> now.reached(NOON))).isEqualTo(Lasting.forever(true));
    }

    @Test
    void a_span_is_half_open_and_ends_at_its_next_boundary_only() {
        var until = NOON.plusSeconds(60);
        assertThat(ask(NOON.minusSeconds(1), now -> now.within(NOON, until))).isEqualTo(new Lasting<>(false, NOON));
        assertThat(ask(NOON, now -> now.within(NOON, until))).isEqualTo(new Lasting<>(true, until));
        assertThat(ask(until, now -> now.within(NOON, until))).isEqualTo(Lasting.forever(false));
    }

    @Test
    void several_answers_end_with_the_earliest() {
        var asked = ask(NOON, now -> {
            now.reached(NOON.plusSeconds(300));
            now.reached(NOON.plusSeconds(100));
            now.reached(NOON.minusSeconds(100));
            return now.today(ZoneId.of("UTC"));
        });
        assertThat(asked.until()).isEqualTo(NOON.plusSeconds(100));
    }

    @ParameterizedTest
    @CsvSource({
        // an ordinary day
        "2031-05-01T12:00:00Z, Europe/Berlin,     2031-05-01, 2031-05-01T22:00:00Z",
        // the last second before midnight, and midnight
        "2031-05-01T21:59:59Z, Europe/Berlin,     2031-05-01, 2031-05-01T22:00:00Z",
        "2031-05-01T22:00:00Z, Europe/Berlin,     2031-05-02, 2031-05-02T22:00:00Z",
        // summer time begins and ends during the day
        "2031-03-30T00:30:00Z, Europe/Berlin,     2031-03-30, 2031-03-30T01:00:00Z",
        "2031-03-30T01:00:00Z, Europe/Berlin,     2031-03-30, 2031-03-30T22:00:00Z",
        "2031-10-26T00:30:00Z, Europe/Berlin,     2031-10-26, 2031-10-26T01:00:00Z",
        // midnight itself is skipped: the day begins at one
        "2017-10-15T02:59:59Z, America/Sao_Paulo, 2017-10-14, 2017-10-15T03:00:00Z",
        "2017-10-15T03:00:00Z, America/Sao_Paulo, 2017-10-15, 2017-10-16T02:00:00Z",
        // a minute after midnight the clock goes back to the day before, whose midnight comes twice
        "2006-10-29T02:29:59Z, America/St_Johns,  2006-10-28, 2006-10-29T02:30:00Z",
        "2006-10-29T02:30:00Z, America/St_Johns,  2006-10-29, 2006-10-29T02:31:00Z",
        "2006-10-29T02:45:00Z, America/St_Johns,  2006-10-28, 2006-10-29T03:30:00Z",
        // a whole day is skipped
        "2011-12-30T09:59:59Z, Pacific/Apia,      2011-12-29, 2011-12-30T10:00:00Z",
        "2011-12-30T10:00:00Z, Pacific/Apia,      2011-12-31, 2011-12-31T10:00:00Z",
    })
    void today_ends_at_midnight_or_at_a_change_of_offset(Instant at, ZoneId zone, LocalDate date, Instant until) {
        assertThat(ask(at, now -> now.today(zone))).isEqualTo(new Lasting<>(date, until));
        assertThat(at.atZone(zone).toLocalDate()).isEqualTo(date);
    }

    @ParameterizedTest
    @CsvSource({"7200,2,3600", "7201,3,7200", "3600,1,0", "1,1,0", "10800,3,7200"})
    void hours_left_are_rounded_up_and_end_when_one_less_is_left(long seconds, long hours, long endsWithLeft) {
        var moment = NOON.plusSeconds(seconds);
        var asked = ask(NOON, now -> now.until(moment, ChronoUnit.HOURS));
        assertThat(asked).isEqualTo(new Lasting<>(hours, moment.minusSeconds(endsWithLeft)));
        assertThat(ask(asked.until(), now -> now.until(moment, ChronoUnit.HOURS))
                        .value())
                .isEqualTo(hours - 1);
        assertThat(ask(asked.until().minusNanos(1), now -> now.until(moment, ChronoUnit.HOURS))
                        .value())
                .isEqualTo(hours);
    }

    @Test
    void nothing_is_left_of_a_moment_that_has_come() {
        assertThat(ask(NOON, now -> now.until(NOON, ChronoUnit.MINUTES))).isEqualTo(Lasting.forever(0L));
        assertThat(ask(NOON, now -> now.until(Instant.parse("9999-01-01T00:00:00Z"), ChronoUnit.MINUTES))
                        .value())
                .isPositive();
    }

    @Test
    void days_are_refused_because_they_belong_to_the_calendar() {
        assertThatThrownBy(() -> ask(NOON, now -> now.until(NOON, ChronoUnit.DAYS)))
                .hasMessage("until() counts HOURS or MINUTES, not Days; for days compare with today(zone)");
    }

    @Test
    void any_other_question_says_itself_how_long_its_answer_lasts() {
        var until = NOON.plusSeconds(5);
        assertThat(ask(NOON, now -> now.ask(at -> new Lasting<>(at.getEpochSecond() % 2, until))))
                .isEqualTo(new Lasting<>(0L, until));
    }

    @Test
    void asking_all_through_a_year_with_both_changes_never_lets_an_answer_outlive_itself() {
        var zone = ZoneId.of("America/New_York");
        var at = Instant.parse("2031-01-01T00:00:00Z");
        while (at.isBefore(Instant.parse("2032-01-01T00:00:00Z"))) {
            var today = ask(at, now -> now.today(zone));
            assertThat(today.until()).isAfter(at);
            var last = today.until().minusNanos(1);
            assertThat(last.atZone(zone).toLocalDate()).isEqualTo(today.value());
            at = at.plusSeconds(5003);
        }
    }
}
