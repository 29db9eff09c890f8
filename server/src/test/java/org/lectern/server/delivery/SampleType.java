package org.lectern.server.delivery;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.validation.constraints.NotBlank;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.api.Card;
import org.lectern.api.ContentType;
import org.lectern.api.HappensInTime;
import org.lectern.api.Localised;
import org.lectern.api.Markdown;
import org.lectern.api.Reading;
import org.lectern.api.Ref;
import org.lectern.api.RefersTo;
import org.lectern.api.When;

/** The server's own content type for tests: no plugin is named here. */
public final class SampleType implements ContentType<SampleType.Sample>, HappensInTime<SampleType.Sample> {

    /** A field of every kind that the content API treats in its own way. */
    public record Sample(
            @NotBlank @Nullable String title,
            @Localised @Nullable String motto,
            @Nullable When when,
            @Nullable Integer seats,
            boolean open,
            List<String> topics,
            @Nullable Markdown body,
            @RefersTo("sample") @Nullable Ref partner,
            @RefersTo("sample") List<Ref> friends) {}

    @Override
    public String name() {
        return "sample";
    }

    @Override
    public Class<Sample> model() {
        return Sample.class;
    }

    @Override
    public Card card(Sample sample, Reading reading) {
        // Not yet when it is stored, where the clock stands still: it is found out when somebody looks.
        if ("FAIL".equals(sample.motto()) && reading.now().reached(Instant.parse("2000-01-01T00:00:00Z"))) {
            throw new IllegalStateException("this type is broken");
        }
        return Card.of(sample.title() == null ? "" : sample.title()).withWhen(sample.when());
    }

    @Override
    public @Nullable When when(Sample sample) {
        return sample.when();
    }

    /** A document with nothing but a title. */
    public static JsonObjectBuilder titled(String title) {
        return Json.createObjectBuilder().add("title", title);
    }

    /** A time of one hour, UTC. */
    public static JsonObject hour(String start) {
        return Json.createObjectBuilder()
                .add("start", start)
                .add("end", java.time.LocalDateTime.parse(start).plusHours(1).toString())
                .add("zone", "UTC")
                .build();
    }
}
