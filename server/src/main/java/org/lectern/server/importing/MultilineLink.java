package org.lectern.server.importing;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lectern.api.Mention;
import org.lectern.api.Page;
import org.lectern.api.Page.Badge;

/**
 * A link over several lines: perhaps a lost picture, a calendar leaf, a label with a day glued to it, a heading, then
 * {@code ](address)}.
 *
 * @param lines how many lines it takes
 * @param extra lines of text in it that have no place in a mention
 */
record MultilineLink(
        String title,
        String address,
        @Nullable Badge badge,
        String label,
        @Nullable LocalDate date,
        int lines,
        List<Line> extra) {

    private static final int MOST_LINES = 40;
    private static final Pattern ENDS_IN_YEAR = Pattern.compile("(.*?) ?(\\d{4})", Pattern.DOTALL);

    /** The link that begins on a line; empty if none does or it does not end. */
    static Optional<MultilineLink> at(List<Line> lines, int place, Set<String> categories, Warnings warnings) {
        var opening = Shapes.linkStart(lines.get(place));
        if (opening == null) {
            return Optional.empty();
        }
        var inner = new ArrayList<Line>();
        var line = lines.get(place).with(opening.group(1));
        for (int size = 1; ; size++) {
            var end = Shapes.linkEnd(line);
            inner.add(end == null ? line : line.with(end.before()));
            if (end != null) {
                inner.set(0, inner.get(0).with(inner.get(0).text().substring(1)));
                boolean several = inner.stream().anyMatch(part -> part.text().contains("]("));
                return several && size == 1 ? Optional.empty() : read(inner, end.address(), size, categories, warnings);
            }
            if (size == MOST_LINES || place + size == lines.size() || endsUnfinished(lines.get(place + size))) {
                return Optional.empty();
            }
            line = lines.get(place + size);
        }
    }

    private static boolean endsUnfinished(Line line) {
        return line.code() || Shapes.linkStart(line) != null || Shapes.isRelated(line) || Shapes.isMore(line);
    }

    private static Optional<MultilineLink> read(
            List<Line> inner, String address, int size, Set<String> categories, Warnings warnings) {
        var lines = inner.stream()
                .filter(line -> !line.isBlank() && !line.bare().equals("!") && Shapes.picture(line) == null)
                .toList();
        String title = null;
        Badge badge = null;
        var label = "";
        LocalDate date = null;
        var extra = new ArrayList<Line>();
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            var leaf = badge == null ? Leaf.at(lines, i) : Optional.<Leaf>empty();
            var heading = Shapes.heading(line.with(Line.strip(line.text())));
            var stamp = Shapes.stamp(line);
            if (leaf.isPresent()) {
                badge = leaf.get().badge(warnings).orElse(null);
                i += leaf.get().size() - 1;
            } else if (heading != null && title == null && heading.group(2) != null) {
                title = Line.strip(heading.group(2));
            } else if (stamp != null && date == null && label.isEmpty()) {
                label = stamp.group(1).strip();
                date = date(line, stamp, warnings);
            } else {
                extra.add(line);
            }
        }
        if (title == null && !extra.isEmpty()) {
            title = Line.strip(extra.remove(extra.size() - 1).text());
        }
        if (label.isEmpty() && !extra.isEmpty() && isLabel(extra.get(0), categories)) {
            label = extra.remove(0).bare();
        }
        return title == null || title.isEmpty()
                ? Optional.empty()
                : Optional.of(new MultilineLink(title, address, badge, label, date, size, extra));
    }

    /** Without a date, a label is words that end in a kind of page, perhaps with a year: {@code Past Event 2026}. */
    private static boolean isLabel(Line line, Set<String> categories) {
        var words = withoutYear(line.bare());
        return Shapes.isName(line) && categories.contains(lastWord(words));
    }

    private static String withoutYear(String label) {
        var dated = ENDS_IN_YEAR.matcher(label);
        return dated.matches() ? dated.group(1) : label;
    }

    private static String lastWord(String words) {
        return words.substring(words.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
    }

    /**
     * What it mentions.
     *
     * @param group the name of the group it stands in
     * @param categories those that exist; without one of them, or a web address, it mentions nothing
     */
    Optional<Mention> mention(int line, String group, URI base, Set<String> categories, Warnings warnings) {
        var target = Page.resolve(base, address);
        var words = date == null ? withoutYear(label) : label;
        return target.flatMap(uri -> category(words, group, uri, categories)
                .map(category ->
                        new Mention(line, category, uri, title, day(line, warnings), words.isEmpty() ? null : words)));
    }

    private @Nullable LocalDate day(int line, Warnings warnings) {
        if (badge == null) {
            return date;
        }
        if (date != null) {
            if (!badge.matches(date)) {
                warnings.add(line, "has a badge that disagrees with its label; " + date + " is taken");
            }
            return date;
        }
        var year = ENDS_IN_YEAR.matcher(label);
        var dated = badge.year() == null && year.matches()
                ? new Badge(line, badge.day(), Integer.valueOf(year.group(2)))
                : badge;
        if (dated.date().isEmpty()) {
            warnings.add(line, "has a day without a year: \"" + title + "\" is kept without a date");
        }
        return dated.date().orElse(null);
    }

    private static @Nullable LocalDate date(Line line, Matcher stamp, Warnings warnings) {
        var day = WrittenTimes.stampDate(stamp);
        if (day.isEmpty()) {
            warnings.add(line.number(), "has a date that does not exist: \"" + line.bare() + "\"");
        }
        return day.orElse(null);
    }

    private static Optional<String> category(String label, String group, URI address, Set<String> categories) {
        var path = address.getPath() == null ? "" : address.getPath();
        return Stream.concat(Stream.of(lastWord(label), group), Arrays.stream(path.split("/")))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .filter(categories::contains)
                .findFirst();
    }
}
