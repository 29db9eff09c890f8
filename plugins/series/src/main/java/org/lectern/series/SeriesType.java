package org.lectern.series;

import jakarta.json.JsonObject;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.lectern.api.Card;
import org.lectern.api.ContentType;
import org.lectern.api.Entry;
import org.lectern.api.Fields;
import org.lectern.api.HasHeader;
import org.lectern.api.Header;
import org.lectern.api.Imported;
import org.lectern.api.ImportsPages;
import org.lectern.api.LinkedData;
import org.lectern.api.Mention;
import org.lectern.api.Page;
import org.lectern.api.Reading;
import org.lectern.api.When;

/** Series of events. Of the type event it knows nothing but the name, and the field that refers to a series. */
public final class SeriesType
        implements ContentType<Series>, HasHeader<Series>, LinkedData<Series>, ImportsPages<Series> {

    private static final int SUMMARY = 200;

    @Override
    public String name() {
        return "series";
    }

    @Override
    public Class<Series> model() {
        return Series.class;
    }

    /** Says nothing of its events, or every page that names the series would change with each of them. */
    @Override
    public Card card(Series series, Reading reading) {
        var description = series.description();
        return Card.of(Objects.requireNonNullElse(series.title(), ""))
                .withSummary(description == null ? null : description.beginning(SUMMARY))
                .withImage(series.image())
                .withLink(series.link());
    }

    @Override
    public SeriesView view(Series series, Reading reading) {
        return new SeriesView(
                series.title(),
                series.description(),
                series.link(),
                series.image(),
                Events.all(reading),
                Events.upcoming(reading, Events.MOST),
                Events.past(reading),
                Events.upcoming(reading, 1).stream().findFirst().orElse(null));
    }

    @Override
    public Header header(Series series, Reading reading) {
        return new Header(List.of(), null, null, null, series.image());
    }

    @Override
    public Map<String, Object> schemaOrg(Series series, Reading reading) {
        var data = new LinkedHashMap<String, Object>();
        data.put("@type", "EventSeries");
        data.put("name", Objects.requireNonNullElse(series.title(), ""));
        if (series.link() != null) {
            data.put("url", series.link().toString());
        }
        if (series.image() != null && series.image().url() != null) {
            data.put("image", series.image().url().toString());
        }
        var events = Events.upcoming(reading, Events.MOST).stream()
                .map(SeriesType::event)
                .toList();
        if (!events.isEmpty()) {
            data.put("subEvent", events);
        }
        return data;
    }

    private static Map<String, Object> event(Entry entry) {
        var data = new LinkedHashMap<String, Object>();
        data.put("@type", "Event");
        data.put("name", entry.card().title());
        var when = entry.when();
        if (when != null) {
            data.put("startDate", when.allDay() ? when.firstDay().toString() : start(when));
        }
        return data;
    }

    private static String start(When when) {
        return when.from().atZone(when.zone()).toOffsetDateTime().toString();
    }

    @Override
    public Set<String> categories() {
        return Set.of("series");
    }

    @Override
    public Map<String, String> mentions() {
        return Map.of("event", "event", "events", "event", "person", "person", "people", "person", "news", "news");
    }

    @Override
    public Imported document(Page page) {
        return new SeriesPage(page).document();
    }

    @Override
    public JsonObject stub(Mention mention, ZoneId zone) {
        return new Fields()
                .put("title", mention.title())
                .put("link", mention.address().toString())
                .object();
    }
}
