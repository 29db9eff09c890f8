package org.lectern.event;

import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lectern.api.AgendaDay;
import org.lectern.api.AgendaItem;
import org.lectern.api.Card;
import org.lectern.api.ContentType;
import org.lectern.api.Entry;
import org.lectern.api.Fields;
import org.lectern.api.HappensInTime;
import org.lectern.api.HasAgenda;
import org.lectern.api.HasHeader;
import org.lectern.api.HasRelated;
import org.lectern.api.HasTopics;
import org.lectern.api.Header;
import org.lectern.api.Imported;
import org.lectern.api.ImportsPages;
import org.lectern.api.Link;
import org.lectern.api.LinkedData;
import org.lectern.api.Mention;
import org.lectern.api.Page;
import org.lectern.api.Reading;
import org.lectern.api.Ref;
import org.lectern.api.RelatedGroup;
import org.lectern.api.State;
import org.lectern.api.When;

/** Events: lectures, workshops, open days. */
public final class EventType
        implements ContentType<Event>,
                HappensInTime<Event>,
                HasAgenda<Event>,
                HasHeader<Event>,
                HasTopics<Event>,
                HasRelated<Event>,
                LinkedData<Event>,
                ImportsPages<Event> {

    private static final int SUMMARY = 200;

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
        return Card.of(Objects.requireNonNullElse(event.title(), ""))
                .withSummary(
                        event.description() == null ? null : event.description().beginning(SUMMARY))
                .withImage(event.image())
                .withWhen(event.when());
    }

    @Override
    public EventView view(Event event, Reading reading) {
        return EventView.of(event, reading);
    }

    @Override
    public @Nullable When when(Event event) {
        return event.when();
    }

    @Override
    public State state(Event event) {
        return event.state() == null ? State.SCHEDULED : event.state();
    }

    @Override
    public Header header(Event event, Reading reading) {
        return new Header(List.of(), null, event.location(), series(event.series(), reading), event.image());
    }

    private static @Nullable Link series(@Nullable Ref series, Reading reading) {
        return series == null
                ? null
                : reading.entry(series)
                        .map(entry ->
                                new Link(entry.card().title(), entry.card().link()))
                        .orElse(null);
    }

    @Override
    public List<AgendaDay> agenda(Event event, Reading reading) {
        var zone = event.when() == null ? reading.zone() : event.when().zone();
        return event.agenda().stream()
                .filter(day -> day.date() != null)
                .sorted(Comparator.comparing(day -> Objects.requireNonNull(day.date())))
                .map(day -> day(day, Objects.requireNonNull(day.date()), zone))
                .toList();
    }

    private static AgendaDay day(Event.Day day, LocalDate date, ZoneId zone) {
        return new AgendaDay(
                date,
                day.title(),
                day.items().stream()
                        .map(item -> item(item, date, zone))
                        .sorted(Comparator.comparing(item -> item.when().start()))
                        .toList());
    }

    private static AgendaItem item(Event.Item item, LocalDate date, ZoneId zone) {
        var start = date.atTime(Objects.requireNonNull(item.start()));
        var end = item.end() == null ? null : date.atTime(item.end());
        var last = end != null && end.isBefore(start) ? end.plusDays(1) : end;
        return new AgendaItem(
                Objects.requireNonNullElse(item.title(), ""),
                new When(start, last, zone, false),
                null,
                item.description());
    }

    @Override
    public List<String> topics(Event event) {
        return event.topics();
    }

    @Override
    public List<RelatedGroup> related(Event event, Reading reading) {
        return event.related().stream()
                .map(group -> RelatedGroup.of(group.name(), group.entries(), reading))
                .toList();
    }

    @Override
    public List<Entry> moreOnTopic(Event event, Reading reading) {
        return RelatedGroup.visible(event.moreOnTopic(), reading);
    }

    @Override
    public Map<String, Object> schemaOrg(Event event, Reading reading) {
        return EventData.of(event, state(event), series(event.series(), reading));
    }

    @Override
    public Set<String> categories() {
        return Set.of("event", "events");
    }

    @Override
    public Map<String, String> mentions() {
        return Map.of("series", "series", "news", "news", "people", "person", "person", "person");
    }

    @Override
    public Imported document(Page page) {
        return new EventPage(page).document();
    }

    @Override
    public JsonObject stub(Mention mention, ZoneId zone) {
        var when = mention.date() == null ? null : When.day(mention.date(), zone);
        return new Fields().put("title", mention.title()).put("when", when).object();
    }
}
