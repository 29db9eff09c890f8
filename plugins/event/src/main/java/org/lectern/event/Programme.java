package org.lectern.event;

import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.api.Block;
import org.lectern.api.Fields;
import org.lectern.api.Imported.Warning;
import org.lectern.api.When;

/** The blocks under {@code ## Agenda} as days and items. What is neither is left over, for the description. */
final class Programme {

    private static final int LONGEST_TITLE = 200;

    private final List<Block> blocks;
    private final @Nullable LocalDate onlyDay;
    private final List<JsonObject> days = new ArrayList<>();
    private final List<Block> rest = new ArrayList<>();
    private final List<Warning> warnings = new ArrayList<>();
    private int at;

    /** @param when of the event; its day is that of the items if it lasts one day and they name none */
    Programme(List<Block> blocks, @Nullable When when) {
        this.blocks = blocks;
        this.onlyDay = when == null || !lastsOneDay(when) ? null : when.firstDay();
        if (at < blocks.size() && !isDay(blocks.get(at))) {
            readDay(null);
        }
        while (at < blocks.size()) {
            readDay((Block.Heading) blocks.get(at++));
        }
    }

    List<JsonObject> days() {
        return days;
    }

    List<Block> rest() {
        return rest;
    }

    List<Warning> warnings() {
        return warnings;
    }

    /** A night that ends before the next noon belongs to the day it began. */
    private static boolean lastsOneDay(When when) {
        return when.lastDay().equals(when.firstDay())
                || (!when.allDay()
                        && when.end() != null
                        && when.end().isBefore(when.firstDay().plusDays(1).atTime(12, 0)));
    }

    private static boolean isDay(Block block) {
        return block instanceof Block.Heading heading && heading.level() == 3;
    }

    private void readDay(Block.@Nullable Heading heading) {
        var date = heading != null && heading.date() != null ? heading.date() : onlyDay;
        var items = new ArrayList<JsonObject>();
        int first = at;
        while (at < blocks.size() && !isDay(blocks.get(at))) {
            if (date == null) {
                at++;
            } else {
                readItem(items);
            }
        }
        if (date == null) {
            keep(heading, first);
        } else if (heading != null || !items.isEmpty()) {
            var title = heading == null || heading.date() != null ? null : heading.title();
            days.add(new Fields()
                    .put("date", date.toString())
                    .put("title", title)
                    .put("items", items)
                    .object());
        }
    }

    private void keep(Block.@Nullable Heading heading, int first) {
        int line = heading == null ? blocks.get(first).line() : heading.line();
        warn(line, "has a day of its agenda without a date; it is kept in the description");
        if (heading != null) {
            rest.add(heading);
        }
        rest.addAll(blocks.subList(first, at));
    }

    private void readItem(List<JsonObject> items) {
        var block = blocks.get(at++);
        if (!(block instanceof Block.Times times)) {
            warn(block.line(), "has text in its agenda that belongs to no item; it is kept in the description");
            rest.add(block);
            return;
        }
        var title = title();
        var text = new ArrayList<Block>();
        while (at < blocks.size()
                && !(blocks.get(at) instanceof Block.Times || blocks.get(at) instanceof Block.Heading)) {
            text.add(blocks.get(at++));
        }
        if (title == null) {
            warn(times.line(), "has a time in its agenda without a title; it is kept in the description");
            rest.add(times);
            rest.addAll(text);
            return;
        }
        items.add(new Fields()
                .put("start", times.start().toString())
                .put("end", times.end() == null ? null : times.end().toString())
                .put("title", title)
                .put("description", Block.join(text))
                .object());
    }

    /** The heading of level 4 after the time, or a line of text in its place. */
    private @Nullable String title() {
        var next = at < blocks.size() ? blocks.get(at) : null;
        if (next instanceof Block.Heading heading
                && heading.level() == 4
                && !heading.title().isEmpty()) {
            at++;
            return heading.title();
        }
        if (next instanceof Block.Paragraph line
                && line.isOneLine()
                && line.text().length() <= LONGEST_TITLE) {
            at++;
            return line.text();
        }
        return null;
    }

    private void warn(int line, String reason) {
        warnings.add(new Warning(line, reason));
    }
}
