package org.lectern.testkit;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.lectern.api.Card;
import org.lectern.api.Condition;
import org.lectern.api.ContentType;
import org.lectern.api.HappensInTime;
import org.lectern.api.Query;
import org.lectern.api.Reading;
import org.lectern.api.Ref;
import org.lectern.api.RefersTo;
import org.lectern.api.State;
import org.lectern.api.When;
import org.lectern.api.Window;

/** A type for tests: happens in time, belongs to another of its kind, and its view tells which is next of its topic. */
public record Gathering(
        @NotBlank @Nullable String title,
        @NotNull @Nullable When when,
        @Nullable State state,
        @RefersTo("gathering") @Nullable Ref partOf,
        @Nullable String topic) {

    /** What its page shows. */
    public record View(@Nullable String partOf, @Nullable String next) {}

    /** The type. */
    public static final class Type implements ContentType<Gathering>, HappensInTime<Gathering> {

        @Override
        public String name() {
            return "gathering";
        }

        @Override
        public Class<Gathering> model() {
            return Gathering.class;
        }

        @Override
        public Card card(Gathering gathering, Reading reading) {
            var title = gathering.title() == null ? "" : gathering.title();
            var whole = gathering.partOf() == null
                    ? null
                    : reading.entry(gathering.partOf()).orElse(null);
            return Card.of(title)
                    .withWhen(gathering.when())
                    .withKicker(whole == null ? null : whole.card().title());
        }

        @Override
        public Object view(Gathering gathering, Reading reading) {
            var whole = gathering.partOf() == null
                    ? null
                    : reading.entry(gathering.partOf()).orElse(null);
            var next = gathering.topic() == null
                    ? null
                    : reading
                            .find(Query.of("gathering")
                                    .where(Condition.eq("topic", gathering.topic()))
                                    .in(new Window.Upcoming())
                                    .limit(1))
                            .list()
                            .stream()
                            .findFirst()
                            .orElse(null);
            return new View(
                    whole == null ? null : whole.card().title(),
                    next == null ? null : next.card().title());
        }

        @Override
        public @Nullable When when(Gathering gathering) {
            return gathering.when();
        }

        @Override
        public State state(Gathering gathering) {
            return gathering.state() == null ? State.SCHEDULED : gathering.state();
        }
    }

    /** A document: an hour from the wall time on, UTC. */
    static JsonObject document(String title, String start) {
        return Json.createObjectBuilder()
                .add("title", title)
                .add(
                        "when",
                        Json.createObjectBuilder()
                                .add("start", start)
                                .add(
                                        "end",
                                        java.time.LocalDateTime.parse(start)
                                                .plusHours(1)
                                                .toString())
                                .add("zone", "UTC"))
                .build();
    }

    static JsonObject with(JsonObject document, String key, String value) {
        return Json.createObjectBuilder(document).add(key, value).build();
    }
}
