package org.lectern.server.importing;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Moves every date that a page writes by whole weeks, so that each keeps its weekday: dates with a year in text, lines,
 * labels and headings, the calendar leaves of badges, and the day of capture. All else stays as it is.
 */
final class MovedDates {

    private static final String MONTH = WrittenTimes.MONTH;
    private static final String WRITTEN =
            "(?<month>" + MONTH + ")(?<space>[ \\u00a0])(?<day>\\d{1,2}), (?<year>\\d{4})";
    private static final String LEAF = "^(?<leafMonth>" + MONTH + ")(?<gap>\\s+)(?<leafDay>\\d{1,2})";

    /** The year of a leaf follows it, or else is that of the label below. */
    private static final String LEAF_YEAR = "(?:(?<leafGap>\\n\\s*)(?<leafYear>\\d{4})$|(?=\\n\\s*[^\\n]*" + MONTH
            + "[ \\u00a0]\\d{1,2}, (?<labelYear>\\d{4})$))";

    private static final Pattern DATE = Pattern.compile(
            LEAF + LEAF_YEAR + "|^date: (?<captured>\\d{4}-\\d{2}-\\d{2})$|" + WRITTEN, Pattern.MULTILINE);

    private final long weeks;

    MovedDates(long weeks) {
        this.weeks = weeks;
    }

    /** The page with its dates moved; what has the shape of a date and is none stays. */
    String in(String page) {
        var dates = DATE.matcher(page);
        return dates.replaceAll(found -> Matcher.quoteReplacement(moved(dates, found)));
    }

    private String moved(Matcher date, MatchResult found) {
        if (date.group("captured") != null) {
            return "date: " + LocalDate.parse(date.group("captured")).plusWeeks(weeks);
        }
        return date.group("month") != null ? written(date, found) : leaf(date, found);
    }

    private String written(Matcher date, MatchResult found) {
        return day(date.group("month"), date.group("day"), date.group("year"))
                .map(day -> date.group("month").length() > 3
                        ? name(day, TextStyle.FULL) + date.group("space") + day.getDayOfMonth() + ", " + day.getYear()
                        : "%s%s%02d, %d"
                                .formatted(
                                        name(day, TextStyle.SHORT),
                                        date.group("space"),
                                        day.getDayOfMonth(),
                                        day.getYear()))
                .orElse(found.group());
    }

    private String leaf(Matcher date, MatchResult found) {
        var ownYear = date.group("leafYear");
        return day(date.group("leafMonth"), date.group("leafDay"), ownYear == null ? date.group("labelYear") : ownYear)
                .map(day -> name(day, TextStyle.SHORT)
                        + date.group("gap")
                        + day.getDayOfMonth()
                        + (ownYear == null ? "" : date.group("leafGap") + day.getYear()))
                .orElse(found.group());
    }

    private Optional<LocalDate> day(String month, String day, String year) {
        return WrittenTimes.monthDay(month, Integer.parseInt(day))
                .filter(found -> WrittenTimes.exists(found, Integer.parseInt(year)))
                .map(found -> found.atYear(Integer.parseInt(year)).plusWeeks(weeks));
    }

    private static String name(LocalDate day, TextStyle style) {
        return day.getMonth().getDisplayName(style, Locale.ENGLISH);
    }
}
