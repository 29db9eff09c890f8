package org.lectern.engine.rendering.dates;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.api.Lasting;
import org.lectern.api.Now;
import org.lectern.api.When;

class DatesTest {

    private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");

    /** A clock that only answers. */
    private record At(Instant at) implements Now {

        @Override
        public boolean reached(Instant moment) {
            return !moment.isAfter(at);
        }

        @Override
        public LocalDate today(ZoneId zone) {
            return at.atZone(zone).toLocalDate();
        }

        @Override
        public long until(Instant moment, ChronoUnit unit) {
            var left = Duration.between(at, moment);
            return left.plus(unit.getDuration()).minusNanos(1).dividedBy(unit.getDuration());
        }

        @Override
        public <V> V ask(Function<Instant, Lasting<V>> question) {
            return question.apply(at).value();
        }
    }

    private static Dates dates(String language, ZoneId site, String now) {
        return new Dates(Locale.forLanguageTag(language), site, new At(Instant.parse(now)));
    }

    private static Dates dates(String language) {
        return dates(language, CHICAGO, "2031-10-06T12:00:00Z");
    }

    private static When when(String start, String end) {
        boolean allDay = start.length() == 10;
        return new When(wall(start), end == null ? null : wall(end), CHICAGO, allDay);
    }

    private static LocalDateTime wall(String text) {
        return text.length() == 10 ? LocalDate.parse(text).atStartOfDay() : LocalDateTime.parse(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | 2031-10-06T12:00 | 2031-10-06T13:30 | 6 October 2031, 12:00 – 1:30 pm",
                "en | 2031-10-06T11:00 | 2031-10-06T13:30 | 6 October 2031, 11:00 am – 1:30 pm",
                "en | 2031-10-06T00:05 | 2031-10-06T09:00 | 6 October 2031, 12:05 – 9:00 am",
                "en | 2031-10-06T12:00 |                  | 6 October 2031, 12:00 pm",
                "en | 2031-10-06T12:00 | 2031-10-06T12:00 | 6 October 2031, 12:00 pm",
                "en | 2031-10-06T12:00 | 2031-10-08T13:30 | 6 October 2031, 12:00 pm – 8 October 2031, 1:30 pm",
                "en | 2031-10-06T20:00 | 2031-10-07T00:00 | 6 October 2031, 8:00 pm – 7 October 2031, 12:00 am",
                "en | 2031-10-06 |            | 6 October 2031",
                "en | 2031-10-06 | 2031-10-06 | 6 October 2031",
                "en | 2031-10-06 | 2031-10-08 | 6 – 8 October 2031",
                "en | 2031-09-30 | 2031-10-02 | 30 September – 2 October 2031",
                "en | 2031-12-30 | 2032-01-02 | 30 December 2031 – 2 January 2032",
                "de | 2031-10-06T12:00 | 2031-10-06T13:30 | 6. Oktober 2031, 12:00 – 13:30 Uhr",
                "de | 2031-10-06T09:05 |                  | 6. Oktober 2031, 09:05 Uhr",
                "de | 2031-10-06T12:00 | 2031-10-08T13:30 | 6. Oktober 2031, 12:00 Uhr – 8. Oktober 2031, 13:30 Uhr",
                "de | 2031-10-06 | 2031-10-08 | 6. – 8. Oktober 2031",
                "de | 2031-09-30 | 2031-10-02 | 30. September – 2. Oktober 2031",
                "de | 2031-12-30 | 2032-01-02 | 30. Dezember 2031 – 2. Januar 2032",
                "de-AT | 2031-10-06 |      | 6. Oktober 2031",
                "nl | 2031-10-06T12:00 | 2031-10-06T13:30 | 6 oktober 2031, 12:00 – 13:30",
            })
    void rangesReadAsPeopleWriteThem(String language, String start, String end, String text) {
        assertThat(dates(language).range(when(start, end)).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | 2031-10-06T12:00 | 2031-10-06T13:30 | 12:00 – 1:30 pm",
                "en | 2031-10-06T12:00 |                  | 12:00 pm",
                "en | 2031-10-06T22:00 | 2031-10-07T02:00 | 10:00 pm – 7 October 2031, 2:00 am",
                "de | 2031-10-06T12:00 | 2031-10-06T13:30 | 12:00 – 13:30 Uhr",
            })
    void timesStandWithoutTheirDay(String language, String start, String end, String text) {
        assertThat(dates(language).times(when(start, end)).text()).isEqualTo(text);
    }

    @Test
    void wholeDaysHaveNoTimes() {
        assertThat(dates("en").times(when("2031-10-06", null))).isNull();
    }

    @Test
    void machinesGetTheOffsetOfEachEnd() {
        var span = dates("en").range(when("2031-11-01T12:00", "2031-11-02T12:00"));
        assertThat(span.start().machine()).isEqualTo("2031-11-01T12:00-05:00");
        assertThat(span.end().machine()).isEqualTo("2031-11-02T12:00-06:00");
        assertThat(dates("en").range(when("2031-10-06", "2031-10-08")).end())
                .isEqualTo(new Stamp("2031-10-08", "8 October 2031"));
    }

    @Test
    void daysHaveAWeekdayAndABadge() {
        var day = LocalDate.of(2031, 10, 6);
        assertThat(dates("en").weekday(day)).isEqualTo(new Stamp("2031-10-06", "Monday, 6 October 2031"));
        assertThat(dates("de").weekday(day)).isEqualTo(new Stamp("2031-10-06", "Montag, 6. Oktober 2031"));
        assertThat(dates("de").badge(day)).isEqualTo(new Badge("2031-10-06", "Mo", "6", "Okt", "2031"));
        assertThat(dates("en").badge(when("2031-10-06T12:00", null)))
                .isEqualTo(new Badge("2031-10-06", "Mon", "6", "Oct", "2031"));
    }

    @ParameterizedTest
    @CsvSource({
        "en, Europe/Berlin, CDT",
        "en, America/Chicago, ",
        "en, America/Winnipeg, ",
        "en, America/New_York, CDT",
    })
    void theZoneIsSaidOnlyWhereClocksDiffer(String language, String site, String zone) {
        var dates = dates(language, ZoneId.of(site), "2031-10-06T12:00:00Z");
        assertThat(dates.range(when("2031-10-06T12:00", null)).zone()).isEqualTo(zone);
    }

    @ParameterizedTest
    @CsvSource({
        "en, Europe/Berlin, 2031-07-01T12:00, CEST",
        "de, Europe/Berlin, 2031-07-01T12:00, MESZ",
        "de, Europe/Vienna, 2031-12-01T12:00, MEZ",
        "en, Asia/Kolkata, 2031-07-01T12:00, UTC+5:30",
        "en, America/Sao_Paulo, 2031-07-01T12:00, UTC−3",
        "en, Africa/Abidjan, 2031-07-01T12:00, UTC",
        "en, Europe/London, 2031-07-01T12:00, BST",
    })
    void zonesHaveTheNamesInUse(String language, String zone, String start, String name) {
        var when = new When(LocalDateTime.parse(start), null, ZoneId.of(zone), false);
        assertThat(dates(language).range(when).zone()).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({
        // the event is from 15:00 to 16:00 UTC on the sixth, which begins at 05:00 UTC in Chicago
        "2031-09-22T05:00:00Z, , ",
        "2031-09-23T04:59:59Z, , ",
        "2031-09-23T05:00:00Z, in 13 days, in 13 Tagen",
        "2031-10-04T12:00:00Z, in 2 days, in 2 Tagen",
        "2031-10-05T05:00:00Z, tomorrow, morgen",
        "2031-10-06T04:59:59Z, tomorrow, morgen",
        "2031-10-06T05:00:00Z, in 10 hours, in 10 Stunden",
        "2031-10-06T13:59:59Z, in 2 hours, in 2 Stunden",
        "2031-10-06T14:00:00Z, in 60 minutes, in 60 Minuten",
        "2031-10-06T14:59:00Z, in 1 minute, in 1 Minute",
        "2031-10-06T15:00:00Z, now, jetzt",
        "2031-10-06T15:59:59Z, now, jetzt",
        "2031-10-06T16:00:00Z, , ",
    })
    void distanceChangesExactlyAtItsMoments(String now, String english, String german) {
        var when = when("2031-10-06T10:00", "2031-10-06T11:00");
        assertThat(text(dates("en", CHICAGO, now).relative(when))).isEqualTo(english);
        assertThat(text(dates("de", CHICAGO, now).relative(when))).isEqualTo(german);
    }

    @Test
    void wholeDaysAreToday() {
        var dates = dates("en", CHICAGO, "2031-10-06T12:00:00Z");
        assertThat(text(dates.relative(when("2031-10-06", null)))).isEqualTo("today");
        assertThat(text(dates.relative(when("2031-10-07", null)))).isEqualTo("tomorrow");
    }

    @Test
    void languagesWithoutWordsHaveNoDistance() {
        assertThat(dates("nl").relative(when("2031-10-07", null))).isNull();
    }

    private static String text(Stamp stamp) {
        return stamp == null ? null : stamp.text();
    }
}
