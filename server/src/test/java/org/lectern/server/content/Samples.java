package org.lectern.server.content;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.validation.constraints.NotNull;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.api.Card;
import org.lectern.api.ContentType;
import org.lectern.api.HappensInTime;
import org.lectern.api.Image;
import org.lectern.api.Localised;
import org.lectern.api.Markdown;
import org.lectern.api.Reading;
import org.lectern.api.Ref;
import org.lectern.api.When;
import org.lectern.engine.type.Types;

/** Two types of the tests' own. Both have a field {@code size}, a number here and a text there. */
final class Samples {

    static final Types TYPES = Types.of(new TalkType(), new NoteType());

    private Samples() {}

    public record Talk(
            @NotNull @Localised @Nullable String title,
            List<String> topics,
            @Nullable Integer size,
            @Nullable LocalDate deadline,
            @Nullable When when,
            @Nullable Ref speaker,
            @Nullable Markdown body) {}

    static final class TalkType implements ContentType<Talk>, HappensInTime<Talk> {
        @Override
        public String name() {
            return "talk";
        }

        @Override
        public Class<Talk> model() {
            return Talk.class;
        }

        @Override
        public Card card(Talk content, Reading reading) {
            return Card.of(content.title());
        }

        @Override
        public When when(Talk content) {
            return content.when();
        }
    }

    public record Note(
            @NotNull @Nullable String title, @Nullable String size, List<String> topics) {}

    static final class NoteType implements ContentType<Note> {
        @Override
        public String name() {
            return "note";
        }

        @Override
        public Class<Note> model() {
            return Note.class;
        }

        @Override
        public Card card(Note content, Reading reading) {
            return Card.of(content.title());
        }
    }

    public record Picks(
            @NotNull @Nullable String title,
            List<Ref> picks,
            @Nullable Image image) {}

    /** A type that picks others by hand. */
    static final class PicksType implements ContentType<Picks> {
        @Override
        public String name() {
            return "picks";
        }

        @Override
        public Class<Picks> model() {
            return Picks.class;
        }

        @Override
        public Card card(Picks content, Reading reading) {
            return Card.of(content.title());
        }
    }

    /** JSON with single quotes for double ones. */
    static JsonObject json(String text) {
        try (var reader = Json.createReader(new StringReader(text.replace('\'', '"')))) {
            return reader.readObject();
        }
    }

    static JsonObject titled(String title) {
        return Json.createObjectBuilder().add("title", title).build();
    }
}
