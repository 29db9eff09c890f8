package org.lectern.news;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.api.Image;
import org.lectern.api.Localised;
import org.lectern.api.Markdown;

/**
 * A news item. The names of the components are those of its fields in the JSON API, a promise.
 *
 * @param published the day that stands over it; null where nobody knows
 * @param label what kind of news it is, or whose: {@code "Campus News"}
 * @param summary a sentence or two, plain
 * @param link where it is told, if that is elsewhere
 */
public record News(
        @NotBlank @Size(max = 500) @Localised @Nullable String title,
        @Nullable LocalDate published,
        @Size(max = 100) @Localised @Nullable String label,
        @Size(max = 1000) @Localised @Nullable String summary,
        @Localised @Nullable Markdown body,
        @Nullable URI link,
        @Nullable Image image,
        @Size(max = 100) List<@NotBlank @Size(max = 200) String> topics) {

    public News {
        topics = topics == null ? List.of() : List.copyOf(topics);
    }
}
