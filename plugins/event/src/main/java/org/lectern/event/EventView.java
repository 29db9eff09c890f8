package org.lectern.event;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.api.Entry;
import org.lectern.api.Image;
import org.lectern.api.Link;
import org.lectern.api.Markdown;
import org.lectern.api.Place;
import org.lectern.api.Reading;
import org.lectern.api.Ref;
import org.lectern.api.State;
import org.lectern.api.When;

/**
 * What templates see of an event: its fields, with the entries of those who speak. What belongs to it they ask of the
 * entry.
 */
public record EventView(
        @Nullable String title,
        @Nullable When when,
        @Nullable Place location,
        @Nullable Ref series,
        List<Speaker> speakers,
        @Nullable Image image,
        @Nullable Markdown description,
        @Nullable Markdown speakerBiography,
        List<Event.Day> agenda,
        List<String> topics,
        @Nullable Link registration,
        @Nullable State state) {

    /**
     * Someone who speaks.
     *
     * @param link their own page, wherever it is
     * @param entry their entry here; null if there is none, or none that is visible
     */
    public record Speaker(
            @Nullable String name,
            @Nullable URI link,
            @Nullable String affiliation,
            @Nullable Entry entry) {

        static Speaker of(Event.Speaker speaker, Reading reading) {
            var entry = speaker.person() == null
                    ? null
                    : reading.entry(speaker.person()).orElse(null);
            return new Speaker(speaker.name(), speaker.link(), speaker.affiliation(), entry);
        }
    }

    public EventView {
        speakers = List.copyOf(speakers);
    }

    static EventView of(Event event, Reading reading) {
        return new EventView(
                event.title(),
                event.when(),
                event.location(),
                event.series(),
                event.speakers().stream()
                        .map(speaker -> Speaker.of(speaker, reading))
                        .toList(),
                event.image(),
                event.description(),
                event.speakerBiography(),
                event.agenda(),
                event.topics(),
                event.registration(),
                event.state());
    }
}
