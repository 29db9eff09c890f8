package org.lectern.testkit;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.validation.constraints.NotBlank;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.api.Card;
import org.lectern.api.ContentType;
import org.lectern.api.Entry;
import org.lectern.api.HappensInTime;
import org.lectern.api.HasRelated;
import org.lectern.api.HasTopics;
import org.lectern.api.Reading;
import org.lectern.api.Ref;
import org.lectern.api.RefersTo;
import org.lectern.api.RelatedGroup;
import org.lectern.api.When;

/**
 * A type for tests that is about something and names what belongs to it.
 *
 * @param when it happens in time if it has one
 * @param published a day on its card
 */
public record Leaflet(
        @NotBlank @Nullable String title,
        @Nullable When when,
        @Nullable LocalDate published,
        List<String> topics,
        @RefersTo("leaflet") @Nullable Ref series,
        List<Ref> related,
        List<Ref> more) {

    public Leaflet {
        topics = topics == null ? List.of() : List.copyOf(topics);
        related = related == null ? List.of() : List.copyOf(related);
        more = more == null ? List.of() : List.copyOf(more);
    }

    /** A document with a title and topics. */
    static JsonObject document(String title, String... topics) {
        return Json.createObjectBuilder()
                .add("title", title)
                .add("topics", Json.createArrayBuilder(List.of(topics)))
                .build();
    }

    /** The type. */
    public static final class Type
            implements ContentType<Leaflet>, HappensInTime<Leaflet>, HasTopics<Leaflet>, HasRelated<Leaflet> {

        @Override
        public String name() {
            return "leaflet";
        }

        @Override
        public Class<Leaflet> model() {
            return Leaflet.class;
        }

        @Override
        public Card card(Leaflet leaflet, Reading reading) {
            var card = Card.of(leaflet.title() == null ? "" : leaflet.title());
            return leaflet.published() == null ? card : card.withWhen(When.day(leaflet.published(), ZoneOffset.UTC));
        }

        @Override
        public @Nullable When when(Leaflet leaflet) {
            return leaflet.when();
        }

        @Override
        public List<String> topics(Leaflet leaflet) {
            return leaflet.topics();
        }

        @Override
        public List<RelatedGroup> related(Leaflet leaflet, Reading reading) {
            return List.of(
                    RelatedGroup.of("Empty", List.of(), reading),
                    RelatedGroup.of("Picked", leaflet.related(), reading));
        }

        @Override
        public List<Entry> moreOnTopic(Leaflet leaflet, Reading reading) {
            return RelatedGroup.visible(leaflet.more(), reading);
        }
    }
}
