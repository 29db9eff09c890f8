package org.lectern.server.importing;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lectern.api.RefusedPage;
import org.lectern.api.When;

/**
 * Days and times as pages write them, in English, on a line of their own. What is no date by its shape is not one;
 * what has the shape of a date and cannot be (February 30) refuses the page at its line.
 */
final class WrittenTimes {

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    static final String MONTH =
            "(?:January|February|March|April|May|June|July|August|September|October|November|December"
                    + "|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\.?";
    private static final String DAY = "(?:(?<weekday>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day), ?)?(?<month>" + MONTH
            + ") (?<day>\\d{1,2}), ?(?<year>\\d{4})(?!\\d)";
    private static final String TIME = "(?<hour>\\d{1,2})(?::(?<minute>\\d{2}))? ?(?<half>[ap])\\.?m\\b\\.?";
    private static final Pattern DAY_AT = Pattern.compile(DAY, Pattern.CASE_INSENSITIVE);
    private static final Pattern TIME_AT = Pattern.compile(TIME, Pattern.CASE_INSENSITIVE);
    private static final Pattern DASH_AT = Pattern.compile(" ?[-\u2013\u2014] ?");
    private static final Pattern SPACE_AT = Pattern.compile(" ");

    private final Line line;
    private final Warnings warnings;
    private final String text;
    private int at;

    private WrittenTimes(Line line, String text, Warnings warnings) {
        this.line = line;
        this.text = text;
        this.warnings = warnings;
    }

    /** One or two times on a line. */
    record Span(LocalTime start, @Nullable LocalTime end) {}

    /** The line as {@code D}, {@code D T}, {@code D T – T}, {@code D T – D T} or {@code D – D}; else empty. */
    static Optional<When> when(Line line, ZoneId zone, Warnings warnings) {
        return new WrittenTimes(line, line.bare(), warnings).when(zone);
    }

    /** A heading's text that is a day and nothing else. */
    static Optional<LocalDate> day(Line line, String title, Warnings warnings) {
        var reader = new WrittenTimes(line, Line.bare(title), warnings);
        var day = reader.next(DAY_AT);
        return day != null && reader.atEnd() ? Optional.of(reader.date(day)) : Optional.empty();
    }

    /** The line as {@code T} or {@code T – T}. */
    static Optional<Span> times(Line line) {
        var reader = new WrittenTimes(line, line.bare(), new Warnings());
        var start = reader.next(TIME_AT);
        if (start == null) {
            return Optional.empty();
        }
        var end = reader.next(DASH_AT) == null ? null : reader.next(TIME_AT);
        return reader.atEnd() && !reader.endsWithDash()
                ? Optional.of(new Span(reader.time(start), end == null ? null : reader.time(end)))
                : Optional.empty();
    }

    /** The number of an English month's name, 1 to 12; 0 for another word. */
    static int month(String name) {
        return name.matches("(?i)" + MONTH)
                ? MONTHS.indexOf(name.substring(0, 3).toLowerCase(Locale.ROOT)) + 1
                : 0;
    }

    /** Empty for a day that no year has. */
    static Optional<MonthDay> monthDay(String month, int day) {
        try {
            return Optional.of(MonthDay.of(month(month), day));
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    /** The day of a {@link Shapes#stamp}; empty if no year has it. */
    static Optional<LocalDate> stampDate(Matcher stamp) {
        return monthDay(stamp.group(2), Integer.parseInt(stamp.group(3)))
                .filter(day -> exists(day, Integer.parseInt(stamp.group(4))))
                .map(day -> day.atYear(Integer.parseInt(stamp.group(4))));
    }

    /** Whether a year from 1 to 9999 has the day: no page means another, and not every database keeps one. */
    static boolean exists(MonthDay day, int year) {
        return year >= 1 && year <= 9999 && day.isValidYear(year);
    }

    private Optional<When> when(ZoneId zone) {
        var firstDay = next(DAY_AT);
        if (firstDay == null) {
            return Optional.empty();
        }
        var startTime = next(SPACE_AT) == null ? null : next(TIME_AT);
        boolean open = next(DASH_AT) != null;
        var lastDay = open ? next(DAY_AT) : null;
        if (lastDay != null) {
            next(SPACE_AT);
        }
        var endTime = open ? next(TIME_AT) : null;
        boolean bothOrNeither = lastDay == null || (startTime == null) == (endTime == null);
        boolean complete = atEnd() && !(open && lastDay == null && endTime == null);
        if (!complete || !bothOrNeither || (startTime == null && endTime != null)) {
            return Optional.empty();
        }
        return Optional.of(when(zone, firstDay, startTime, lastDay, endTime));
    }

    private When when(
            ZoneId zone,
            Matcher firstDay,
            @Nullable Matcher startTime,
            @Nullable Matcher lastDay,
            @Nullable Matcher endTime) {
        var first = date(firstDay);
        var last = lastDay == null ? null : date(lastDay);
        if (startTime == null) {
            var end = last == null ? null : inOrder(first.atStartOfDay(), last.atStartOfDay());
            return new When(first.atStartOfDay(), end, zone, true);
        }
        var start = first.atTime(time(startTime));
        if (endTime == null) {
            return new When(start, null, zone, false);
        }
        var end = (last == null ? first : last).atTime(time(endTime));
        if (last == null && end.isBefore(start)) {
            return new When(start, end.plusDays(1), zone, false);
        }
        return new When(start, inOrder(start, end), zone, false);
    }

    private LocalDateTime inOrder(LocalDateTime start, LocalDateTime end) {
        if (end.isBefore(start)) {
            throw new RefusedPage(line.number(), "ends before it begins: \"" + text + "\"");
        }
        return end;
    }

    private @Nullable Matcher next(Pattern part) {
        var matcher = part.matcher(text).region(at, text.length());
        if (!matcher.lookingAt()) {
            return null;
        }
        at = matcher.end();
        return matcher;
    }

    private boolean atEnd() {
        return at == text.length();
    }

    private boolean endsWithDash() {
        return "-\u2013\u2014".indexOf(text.charAt(text.length() - 1)) >= 0;
    }

    private LocalDate date(Matcher day) {
        int year = Integer.parseInt(day.group("year"));
        var date = monthDay(day.group("month"), Integer.parseInt(day.group("day")))
                .filter(found -> exists(found, year))
                .map(found -> found.atYear(year))
                .orElseThrow(() ->
                        new RefusedPage(line.number(), "has a date that does not exist: \"" + day.group() + "\""));
        var weekday = date.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
        var written = day.group("weekday");
        if (written != null && !written.equalsIgnoreCase(weekday)) {
            warnings.add(line.number(), date + " is a " + weekday + ", not a " + written + "; the date is taken");
        }
        return date;
    }

    private LocalTime time(Matcher time) {
        int hour = Integer.parseInt(time.group("hour"));
        int minute = time.group("minute") == null ? 0 : Integer.parseInt(time.group("minute"));
        if (hour < 1 || hour > 12 || minute > 59) {
            throw new RefusedPage(line.number(), "has a time that does not exist: \"" + time.group() + "\"");
        }
        boolean afternoon = time.group("half").equalsIgnoreCase("p");
        return LocalTime.of(hour % 12 + (afternoon ? 12 : 0), minute);
    }
}
