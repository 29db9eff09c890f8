package org.lectern.server.importing;

import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lectern.api.Page.Badge;

/**
 * A calendar leaf as it survives capture: a month's name, a day and perhaps a year, each alone on its line.
 *
 * @param day null if no year has such a day
 * @param size how many lines it takes, blank ones aside: 2 or 3
 */
record Leaf(int line, @Nullable MonthDay day, @Nullable Integer year, int size) {

    /** The leaf that begins at a place among lines of which none is blank; empty if none does. */
    static Optional<Leaf> at(List<Line> lines, int place) {
        if (place + 1 >= lines.size()) {
            return Optional.empty();
        }
        var first = lines.get(place);
        var month = first.bare();
        var day = lines.get(place + 1).bare();
        if (WrittenTimes.month(month) == 0 || !day.matches("\\d{1,2}")) {
            return Optional.empty();
        }
        var year = place + 2 < lines.size() ? lines.get(place + 2).bare() : "";
        boolean hasYear = year.matches("\\d{4}");
        return Optional.of(new Leaf(
                first.number(),
                WrittenTimes.monthDay(month, Integer.parseInt(day)).orElse(null),
                hasYear ? Integer.valueOf(year) : null,
                hasYear ? 3 : 2));
    }

    /** Empty, and a warning, if it shows a day that does not exist. */
    Optional<Badge> badge(Warnings warnings) {
        if (day == null || (year != null && !WrittenTimes.exists(day, year))) {
            warnings.add(line, "has a badge with a day that does not exist");
            return Optional.empty();
        }
        return Optional.of(new Badge(line, day, year));
    }
}
