package org.lectern.relatedlist;

import jakarta.json.bind.annotation.JsonbSubtype;
import jakarta.json.bind.annotation.JsonbTypeInfo;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lectern.api.Condition;
import org.lectern.api.HasTopics;
import org.lectern.api.Order;
import org.lectern.api.Query;
import org.lectern.api.Ref;
import org.lectern.api.RefersTo;
import org.lectern.api.Window;

/**
 * How a group finds its entries. In JSON {@code {"kind":"same-topic","topic":"climate","types":["news"],"limit":5}}.
 */
@JsonbTypeInfo(
        key = "kind",
        value = {
            @JsonbSubtype(alias = "same-series", type = Rule.SameSeries.class),
            @JsonbSubtype(alias = "same-topic", type = Rule.SameTopic.class),
            @JsonbSubtype(alias = "most-recent", type = Rule.MostRecent.class),
            @JsonbSubtype(alias = "upcoming", type = Rule.Upcoming.class)
        })
public sealed interface Rule permits Rule.SameSeries, Rule.SameTopic, Rule.MostRecent, Rule.Upcoming {

    /** The most entries that a rule finds unless it says. */
    int USUAL = 10;

    /** The form of a type's name. */
    String TYPE = "[a-z][a-z0-9-]{0,39}";

    /** The field by which an entry says what it is part of. */
    String SERIES = "series";

    /** The field with the day that stands over an entry. */
    String DAY = "published";

    /** Names of types; empty means any. */
    List<String> types();

    /** The most entries it finds; null means {@link #USUAL}. */
    @Nullable
    Integer limit();

    /** Asked one after the other until there are enough; they may find the same entry twice. */
    List<Query> queries();

    default int most() {
        return Objects.requireNonNullElse(limit(), USUAL);
    }

    private static Query any(List<String> types) {
        return new Query(Set.copyOf(types), List.of(), new Window.Any(), List.of(), Query.MAX_LIMIT, false);
    }

    /** What is part of a series: what is to come, what is over from the latest back, then what has no date. */
    record SameSeries(
            @NotNull @RefersTo("series") @Nullable Ref series,
            @Size(max = 20) List<@NotBlank @Pattern(regexp = TYPE) String> types,
            @Min(1) @Max(50) @Nullable Integer limit)
            implements Rule {

        public SameSeries {
            types = types == null ? List.of() : List.copyOf(types);
        }

        @Override
        public List<Query> queries() {
            var part = Rule.any(types).where(Condition.eq(SERIES, Objects.requireNonNull(series)));
            return List.of(part.in(new Window.Upcoming()), part.in(new Window.Past()), part);
        }
    }

    /** What is on a topic: what is to come, then news from the newest back, what is over from the latest back, the rest. */
    record SameTopic(
            @NotBlank @Size(max = 200) @Nullable String topic,
            @Size(max = 20) List<@NotBlank @Pattern(regexp = TYPE) String> types,
            @Min(1) @Max(50) @Nullable Integer limit)
            implements Rule {

        public SameTopic {
            types = types == null ? List.of() : List.copyOf(types);
        }

        @Override
        public List<Query> queries() {
            var on = Rule.any(types).where(Condition.eq(HasTopics.FIELD, Objects.requireNonNull(topic)));
            return List.of(
                    on.in(new Window.Upcoming()),
                    on.orderBy(Order.by(DAY).reversed(), Order.by(Order.HAPPENS).reversed(), Order.by(Order.SORT_KEY)));
        }
    }

    /** The newest: by the day that stands over them, as news have one, else by when they were put here. */
    record MostRecent(
            @Size(max = 20) List<@NotBlank @Pattern(regexp = TYPE) String> types,
            @Min(1) @Max(50) @Nullable Integer limit)
            implements Rule {

        public MostRecent {
            types = types == null ? List.of() : List.copyOf(types);
        }

        @Override
        public List<Query> queries() {
            return List.of(Rule.any(types)
                    .orderBy(Order.by(DAY).reversed(), Order.by(Order.PUBLISHED).reversed()));
        }
    }

    /**
     * What is not over, the next first.
     *
     * @param series only of this series; null means of any or none
     * @param topic only on this topic; null means on any or none
     */
    record Upcoming(
            @RefersTo("series") @Nullable Ref series,
            @Size(max = 200) @Nullable String topic,
            @Size(max = 20) List<@NotBlank @Pattern(regexp = TYPE) String> types,
            @Min(1) @Max(50) @Nullable Integer limit)
            implements Rule {

        public Upcoming {
            types = types == null ? List.of() : List.copyOf(types);
        }

        @Override
        public List<Query> queries() {
            var query = Rule.any(types).in(new Window.Upcoming());
            query = series == null ? query : query.where(Condition.eq(SERIES, series));
            query = topic == null ? query : query.where(Condition.eq(HasTopics.FIELD, topic));
            return List.of(query);
        }
    }
}
