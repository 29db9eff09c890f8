package org.lectern.engine.model;

import jakarta.json.bind.annotation.JsonbSubtype;
import jakarta.json.bind.annotation.JsonbTypeInfo;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lectern.api.Localised;
import org.lectern.api.Markdown;
import org.lectern.api.Ref;
import org.lectern.api.RefersTo;
import org.lectern.api.When;

/** A record with every kind of component there is. */
public record Talk(
        @NotBlank @Size(max = 60) @Nullable String title,
        @Localised @Nullable String motto,
        @Localised @Nullable Markdown summary,
        @Nullable Markdown body,
        @NotNull @Nullable When when,
        @Min(1) @Max(500) @Nullable Integer seats,
        int visits,
        @Nullable Long views,
        @Nullable BigDecimal fee,
        boolean open,
        @Nullable Level level,
        @Nullable LocalDate deadline,
        @Nullable LocalTime doors,
        @Nullable Instant recorded,
        @Nullable URI link,
        @Nullable Locale language,
        @RefersTo("series") @Nullable Ref series,
        @RefersTo({"person", "group"}) List<Ref> hosts,
        @Size(max = 3) List<@NotBlank String> topics,
        @Valid List<Speaker> speakers,
        @Valid @Nullable Room room,
        List<Block> blocks) {

    public enum Level {
        FIRST_YEAR,
        GRADUATE
    }

    public record Speaker(
            @NotBlank @Nullable String name, @Nullable URI link) {}

    public record Room(
            @NotBlank @Nullable String name, @Nullable Integer floor) {}

    @JsonbTypeInfo(
            key = "kind",
            value = {
                @JsonbSubtype(alias = "quote", type = Quote.class),
                @JsonbSubtype(alias = "figure", type = Figure.class)
            })
    public sealed interface Block permits Quote, Figure {}

    public record Quote(@NotBlank @Nullable String text) implements Block {}

    public record Figure(@Nullable URI image, @Nullable Integer width) implements Block {}
}
