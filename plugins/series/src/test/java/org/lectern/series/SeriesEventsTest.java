package org.lectern.series;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lectern.api.Card;
import org.lectern.api.ContentType;
import org.lectern.api.Entries;
import org.lectern.api.Entry;
import org.lectern.api.HappensInTime;
import org.lectern.api.Now;
import org.lectern.api.Query;
import org.lectern.api.Reading;
import org.lectern.api.Ref;
import org.lectern.api.When;
import org.lectern.engine.model.Languages;
import org.lectern.engine.query.Space;
import org.lectern.engine.tracking.TrackedReading;
import org.lectern.engine.type.Types;
import org.lectern.testkit.InMemorySource;

/** A series and the events that refer to it; the type event here has only what a series asks of it. */
class SeriesEventsTest {

    private static final Instant NOON = Instant.parse("2031-05-10T12:00:00Z");

    private final Types types = Types.of(new SeriesType(), new EventType());
    private final InMemorySource source = new InMemorySource(types);

    @BeforeEach
    void addSeriesAndEvents() {
        source.entry("series", "quay", document("Quay", null, null)).add();
        source.entry("series", "hill", document("Hill", null, null)).add();
        source.entry("event", "late", document("Late", "2031-06-01T18:00", "series/quay"))
                .add();
        source.entry("event", "over", document("Over", "2031-04-01T18:00", "series/quay"))
                .add();
        source.entry("event", "soon", document("Soon", "2031-05-11T18:00", "series/quay"))
                .add();
        source.entry("event", "long-over", document("Long over", "2030-04-01T18:00", "series/quay"))
                .add();
        source.entry("event", "some-day", document("Some day", null, "series/quay"))
                .add();
        source.entry("event", "elsewhere", document("Elsewhere", "2031-05-11T12:00", "series/hill"))
                .add();
    }

    @Test
    void events_come_by_start_those_to_come_from_the_next_on_those_over_from_the_latest_back() {
        var view = view("quay", at(NOON));

        assertThat(titles(view.events())).containsExactly("Long over", "Over", "Soon", "Late", "Some day");
        assertThat(titles(view.upcoming())).containsExactly("Soon", "Late");
        assertThat(titles(view.past())).containsExactly("Over", "Long over");
        assertThat(view.next().card().title()).isEqualTo("Soon");
    }

    @Test
    void the_next_event_changes_exactly_when_it_is_over() {
        var before = at(NOON);
        view("quay", before);

        assertThat(before.dependencies().validUntil()).isEqualTo(Instant.parse("2031-05-12T00:00:00Z"));
        assertThat(view("quay", at(Instant.parse("2031-05-12T00:00:00Z")))
                        .next()
                        .card()
                        .title())
                .isEqualTo("Late");
        assertThat(view("quay", at(Instant.parse("2031-06-02T00:00:00Z"))).next())
                .isNull();
    }

    @Test
    void search_engines_learn_what_is_to_come() {
        var reading = at(NOON);
        var series = reading.entry("series", "quay").orElseThrow();

        assertThat(new SeriesType()
                        .schemaOrg(new Series("Quay", null, null, null), new Described(series.ref(), reading)))
                .containsEntry("@type", "EventSeries")
                .containsEntry("name", "Quay")
                .containsEntry(
                        "subEvent",
                        List.of(
                                Map.of("@type", "Event", "name", "Soon", "startDate", "2031-05-11T18:00Z"),
                                Map.of("@type", "Event", "name", "Late", "startDate", "2031-06-01T18:00Z")));
    }

    private static List<String> titles(List<Entry> entries) {
        return entries.stream().map(entry -> entry.card().title()).toList();
    }

    private static SeriesView view(String slug, TrackedReading reading) {
        return (SeriesView) reading.entry("series", slug).orElseThrow().view();
    }

    private TrackedReading at(Instant moment) {
        return new TrackedReading(
                source,
                types,
                new TrackedReading.View(
                        Set.of(Space.MAIN),
                        moment,
                        new Languages(Locale.ENGLISH, Locale.ENGLISH),
                        ZoneOffset.UTC,
                        entry -> URI.create("https://lectern.example/" + entry.slug())));
    }

    private static JsonObject document(String title, @Nullable String start, @Nullable String series) {
        var document = Json.createObjectBuilder().add("title", title);
        if (start != null) {
            document.add(
                    "when",
                    Json.createObjectBuilder()
                            .add("start", start)
                            .add("zone", "UTC")
                            .add("allDay", false));
        }
        if (series != null) {
            document.add("series", series);
        }
        return document.build();
    }

    /** What a series asks of events. */
    public record Event(
            String title, @Nullable When when, @Nullable Ref series) {}

    private static final class EventType implements ContentType<Event>, HappensInTime<Event> {

        @Override
        public String name() {
            return "event";
        }

        @Override
        public Class<Event> model() {
            return Event.class;
        }

        @Override
        public Card card(Event event, Reading reading) {
            return Card.of(event.title()).withWhen(event.when());
        }

        @Override
        public @Nullable When when(Event event) {
            return event.when();
        }
    }

    /** A world in which one entry is described. */
    private record Described(Ref entry, Reading world) implements Reading {

        @Override
        public Optional<Ref> self() {
            return Optional.of(entry);
        }

        @Override
        public Now now() {
            return world.now();
        }

        @Override
        public Locale language() {
            return world.language();
        }

        @Override
        public ZoneId zone() {
            return world.zone();
        }

        @Override
        public Optional<Entry> entry(Ref ref) {
            return world.entry(ref);
        }

        @Override
        public Entries find(Query query) {
            return world.find(query);
        }
    }
}
