package org.lectern.engine.rendering.template;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lectern.api.AgendaDay;
import org.lectern.api.AgendaItem;
import org.lectern.api.Now;
import org.lectern.engine.rendering.escape.RefusedValue;

/** What templates see of a programme. */
final class Agendas {

    private Agendas() {}

    /** @param off whether it does not take place, so that nothing in it is current */
    static View view(List<AgendaDay> days, Now now, boolean off) {
        var views =
                days.stream().<@Nullable Object>map(d -> new Day(d, now, off)).toList();
        return new Named("an agenda", Map.of("days", views));
    }

    /** When each item is, is reckoned once: an item without an end needs all others to know its own. */
    private static final class Day implements View {

        private static final List<String> NAMES = List.of("date", "title", "items", "today");

        private final AgendaDay day;
        private final Now now;
        private final boolean off;
        private final List<Item> items;

        Day(AgendaDay day, Now now, boolean off) {
            this.day = day;
            this.now = now;
            this.off = off;
            var starts =
                    day.items().stream().map(item -> item.when().from()).collect(Collectors.toCollection(TreeSet::new));
            this.items = day.items().stream()
                    .map(item -> new Item(item, item.when().from(), until(item, starts), this))
                    .toList();
        }

        /** Without an end an item lasts until the next one starts, else until the day ends. */
        private static Instant until(AgendaItem item, NavigableSet<Instant> starts) {
            var when = item.when();
            var next = when.end() != null || when.allDay() ? null : starts.higher(when.from());
            return next != null ? next : when.until();
        }

        @Override
        public String kind() {
            return "a day";
        }

        @Override
        public List<String> names() {
            return NAMES;
        }

        @Override
        public @Nullable Object get(String property) {
            return switch (property) {
                case "date" -> day.date();
                case "title" -> day.title();
                case "items" -> items;
                case "today" -> today();
                default ->
                    throw new RefusedValue("there is no " + property + " in a day; it has " + String.join(", ", NAMES));
            };
        }

        /** By the wall where it takes place, which only its items know. */
        private boolean today() {
            return !off
                    && !day.items().isEmpty()
                    && now.today(day.items().get(0).when().zone()).equals(day.date());
        }
    }

    private static final class Item implements View {

        private static final List<String> NAMES =
                List.of("title", "when", "place", "description", "current", "parallel");

        private final AgendaItem item;
        private final Instant from;
        private final Instant until;
        private final Day day;

        Item(AgendaItem item, Instant from, Instant until, Day day) {
            this.item = item;
            this.from = from;
            this.until = until;
            this.day = day;
        }

        @Override
        public String kind() {
            return "an agenda item";
        }

        @Override
        public List<String> names() {
            return NAMES;
        }

        @Override
        public @Nullable Object get(String property) {
            return switch (property) {
                case "title" -> item.title();
                case "when" -> item.when();
                case "place" -> item.place();
                case "description" -> item.description();
                case "current" -> !day.off && day.now.within(from, until);
                case "parallel" -> day.items.stream().anyMatch(this::overlaps);
                default ->
                    throw new RefusedValue(
                            "there is no " + property + " in an agenda item; it has " + String.join(", ", NAMES));
            };
        }

        private boolean overlaps(Item other) {
            return other != this && from.isBefore(other.until) && other.from.isBefore(until);
        }
    }
}
