package org.lectern.engine.rendering.template;

import java.time.Instant;
import java.util.List;
import java.util.Map;
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

    private record Day(AgendaDay day, Now now, boolean off) implements View {

        @Override
        public String kind() {
            return "a day";
        }

        @Override
        public @Nullable Object get(String property) {
            return switch (property) {
                case "date" -> day.date();
                case "title" -> day.title();
                case "items" -> day.items().stream().map(i -> new Item(i, this)).toList();
                case "today" -> today();
                default ->
                    throw new RefusedValue("there is no " + property + " in a day; it has date, title, items, today");
            };
        }

        /** By the wall where it takes place, which only its items know. */
        private boolean today() {
            return !off
                    && !day.items().isEmpty()
                    && now.today(day.items().get(0).when().zone()).equals(day.date());
        }

        /** Without an end an item lasts until the next one starts, else until the day ends. */
        Instant until(AgendaItem item) {
            if (item.when().end() != null || item.when().allDay()) {
                return item.when().until();
            }
            var from = item.when().from();
            return day.items().stream()
                    .map(other -> other.when().from())
                    .filter(start -> start.isAfter(from))
                    .min(Instant::compareTo)
                    .orElseGet(item.when()::until);
        }
    }

    private record Item(AgendaItem item, Day day) implements View {

        @Override
        public String kind() {
            return "an agenda item";
        }

        @Override
        public @Nullable Object get(String property) {
            return switch (property) {
                case "title" -> item.title();
                case "when" -> item.when();
                case "place" -> item.place();
                case "description" -> item.description();
                case "current" -> !day.off() && day.now().within(item.when().from(), day.until(item));
                case "parallel" -> parallel();
                default ->
                    throw new RefusedValue("there is no " + property
                            + " in an agenda item; it has title, when, place, description, current, parallel");
            };
        }

        private boolean parallel() {
            var from = item.when().from();
            var until = day.until(item);
            return day.day().items().stream()
                    .filter(other -> other != item)
                    .anyMatch(other -> overlap(from, until, other.when().from(), day.until(other)));
        }

        private static boolean overlap(Instant from, Instant until, Instant otherFrom, Instant otherUntil) {
            return from.isBefore(otherUntil) && otherFrom.isBefore(until);
        }
    }
}
