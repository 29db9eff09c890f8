package org.lectern.event;

import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lectern.api.Link;
import org.lectern.api.Place;
import org.lectern.api.State;
import org.lectern.api.When;

/** An event as a <a href="https://schema.org/Event">schema.org Event</a>. */
final class EventData {

    private EventData() {}

    static Map<String, Object> of(Event event, State state, @Nullable Link series) {
        var when = event.when();
        if (when == null || event.title() == null) {
            return Map.of(); // An Event needs a name and a start date.
        }
        var data = new LinkedHashMap<String, Object>();
        data.put("@type", "Event");
        data.put("name", event.title());
        data.put("startDate", moment(when, true));
        if (when.end() != null) {
            data.put("endDate", moment(when, false));
        }
        data.put(
                "eventStatus",
                "https://schema.org/Event"
                        + switch (state) {
                            case SCHEDULED -> "Scheduled";
                            case CANCELLED -> "Cancelled";
                            case POSTPONED -> "Postponed";
                        });
        if (event.location() != null) {
            place(event.location(), data);
        }
        if (event.image() != null && event.image().url() != null) {
            data.put("image", event.image().url().toString());
        }
        if (!event.speakers().isEmpty()) {
            data.put(
                    "performer",
                    event.speakers().stream().map(EventData::speaker).toList());
        }
        if (series != null && series.title() != null) {
            data.put("superEvent", Map.of("@type", "EventSeries", "name", series.title()));
        }
        return data;
    }

    private static String moment(When when, boolean start) {
        if (when.allDay()) {
            return (start ? when.firstDay() : when.lastDay()).toString();
        }
        var instant = start ? when.from() : when.until();
        return instant.truncatedTo(ChronoUnit.SECONDS)
                .atZone(when.zone())
                .toOffsetDateTime()
                .toString();
    }

    private static void place(Place location, Map<String, Object> data) {
        var virtual = new LinkedHashMap<String, Object>();
        var real = new LinkedHashMap<String, Object>();
        if (location.virtualLink() != null) {
            virtual.put("@type", "VirtualLocation");
            virtual.put("url", location.virtualLink().toString());
        }
        if (location.address() != null || (location.name() != null && virtual.isEmpty())) {
            real.put("@type", "Place");
            if (location.name() != null) {
                real.put("name", location.name());
            }
            if (location.address() != null) {
                real.put("address", location.address());
            }
        }
        var all = List.of(real, virtual).stream()
                .filter(place -> !place.isEmpty())
                .toList();
        if (!all.isEmpty()) {
            data.put("location", all.size() == 1 ? all.get(0) : all);
        }
    }

    private static Map<String, Object> speaker(Event.Speaker speaker) {
        var data = new LinkedHashMap<String, Object>();
        data.put("@type", "Person");
        if (speaker.name() != null) {
            data.put("name", speaker.name());
        }
        if (speaker.link() != null) {
            data.put("url", speaker.link().toString());
        }
        if (speaker.affiliation() != null) {
            data.put("affiliation", Map.of("@type", "Organization", "name", speaker.affiliation()));
        }
        return data;
    }
}
