package org.lectern.bench;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.lectern.api.AgendaDay;
import org.lectern.api.AgendaItem;
import org.lectern.api.Card;
import org.lectern.api.Entry;
import org.lectern.api.Header;
import org.lectern.api.Lasting;
import org.lectern.api.Markdown;
import org.lectern.api.Now;
import org.lectern.api.Ref;
import org.lectern.api.RelatedGroup;
import org.lectern.api.Status;
import org.lectern.api.When;

/** Three days of ten items: an entry for Lectern, and the same as plain records. */
public final class Programme {

    static final ZoneId ZONE = ZoneId.of("America/Chicago");

    /** A day as a template of plain Velocity reads it. */
    public record Day(LocalDate date, @Nullable String title, List<Item> items) {}

    /** An item; what is current and parallel is known beforehand. */
    public record Item(
            String title,
            When when,
            @Nullable String place,
            @Nullable Markdown description,
            boolean current,
            boolean parallel) {}

    private final List<AgendaDay> agenda;

    /** @param described whether each item has a text in Markdown */
    Programme(boolean described) {
        agenda = IntStream.range(0, 3).mapToObj(d -> day(d, described)).toList();
    }

    private static AgendaDay day(int number, boolean described) {
        var date = LocalDate.of(2031, 10, 6).plusDays(number);
        var items = IntStream.range(0, 10)
                .mapToObj(i -> new AgendaItem(
                        "Questions & answers about \"small\" models, part " + i,
                        new When(
                                date.atTime(LocalTime.of(8 + i, 0)), date.atTime(LocalTime.of(8 + i, 45)), ZONE, false),
                        "Room " + i + ", second floor",
                        described
                                ? new Markdown("With *several* guests and [more](https://a.example/" + i
                                        + ") about it.\n\nBring a laptop.")
                                : null))
                .toList();
        return new AgendaDay(date, null, items);
    }

    List<Day> days() {
        return agenda.stream()
                .map(day -> new Day(
                        day.date(),
                        day.title(),
                        day.items().stream()
                                .map(item -> new Item(
                                        item.title(), item.when(), item.place(), item.description(), false, false))
                                .toList()))
                .toList();
    }

    Entry entry() {
        return new Known(agenda);
    }

    private record Known(List<AgendaDay> agenda) implements Entry {

        @Override
        public Ref ref() {
            return new Ref("event", "0");
        }

        @Override
        public String slug() {
            return "a";
        }

        @Override
        public Card card() {
            return Card.of("A programme");
        }

        @Override
        public String sortKey() {
            return "A programme";
        }

        @Override
        public Object view() {
            return this;
        }

        @Override
        public @Nullable Status status() {
            return Status.UPCOMING;
        }

        @Override
        public Header header() {
            return Header.none();
        }

        @Override
        public @Nullable When when() {
            return null;
        }

        @Override
        public List<String> topics() {
            return List.of();
        }

        @Override
        public List<RelatedGroup> related() {
            return List.of();
        }

        @Override
        public List<Entry> moreOnTopic() {
            return List.of();
        }

        @Override
        public boolean stub() {
            return false;
        }

        @Override
        public @Nullable URI source() {
            return null;
        }
    }

    /** A clock that stands still, before it all. */
    record Before(Instant at) implements Now {

        Before() {
            this(Instant.parse("2031-10-01T00:00:00Z"));
        }

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
            return Math.max(0, at.until(moment, unit));
        }

        @Override
        public <V> V ask(Function<Instant, Lasting<V>> question) {
            return question.apply(at).value();
        }
    }
}
