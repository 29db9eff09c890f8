package org.lectern.event;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.api.Image;
import org.lectern.api.Link;
import org.lectern.api.Localised;
import org.lectern.api.Markdown;
import org.lectern.api.Place;
import org.lectern.api.Ref;
import org.lectern.api.RefersTo;
import org.lectern.api.State;
import org.lectern.api.When;

/**
 * An event. The names of the components are those of its fields in the JSON API, a promise.
 *
 * @param when null where only a mention of the event is known, or a draft does not say
 * @param series what it is part of
 * @param state null means scheduled
 * @param related entries about the same, in named groups
 * @param moreOnTopic other events on its topic
 */
public record Event(
        @NotBlank @Size(max = 500) @Localised @Nullable String title,
        @Nullable When when,
        @Nullable Place location,
        @RefersTo("series") @Nullable Ref series,
        @Valid @Size(max = 100) List<Speaker> speakers,
        @Nullable Image image,
        @Localised @Nullable Markdown description,
        @Localised @Nullable Markdown speakerBiography,
        @Valid @Size(max = 100) List<Day> agenda,
        @Size(max = 100) List<@NotBlank @Size(max = 200) String> topics,
        @Nullable Link registration,
        @Nullable State state,
        @Valid @Size(max = 50) List<RelatedGroup> related,
        @Size(max = 200) List<Ref> moreOnTopic) {

    public Event {
        speakers = speakers == null ? List.of() : List.copyOf(speakers);
        agenda = agenda == null ? List.of() : List.copyOf(agenda);
        topics = topics == null ? List.of() : List.copyOf(topics);
        related = related == null ? List.of() : List.copyOf(related);
        moreOnTopic = moreOnTopic == null ? List.of() : List.copyOf(moreOnTopic);
    }

    /**
     * Someone who speaks.
     *
     * @param link their own page, wherever it is
     * @param person their entry here, if there is one
     */
    public record Speaker(
            @NotBlank @Size(max = 200) @Nullable String name,
            @Nullable URI link,
            @Size(max = 200) @Nullable String affiliation,
            @RefersTo("person") @Nullable Ref person) {}

    /**
     * A day of the programme.
     *
     * @param title what the day is called, if it has a name beside its date
     */
    public record Day(
            @NotNull @Nullable LocalDate date,
            @Size(max = 500) @Nullable String title,
            @Valid @Size(max = 500) List<Item> items) {

        public Day {
            items = items == null ? List.of() : List.copyOf(items);
        }
    }

    /**
     * An item of the programme, its times in the event's zone.
     *
     * @param end null if the programme does not say; one before the start belongs to the next day
     */
    public record Item(
            @NotNull @Nullable LocalTime start,
            @Nullable LocalTime end,
            @NotBlank @Size(max = 500) @Nullable String title,
            @Nullable Markdown description) {}

    /** Entries under one name. */
    public record RelatedGroup(
            @NotBlank @Size(max = 200) @Nullable String name,
            @Size(max = 200) List<Ref> entries) {

        public RelatedGroup {
            entries = entries == null ? List.of() : List.copyOf(entries);
        }
    }
}
