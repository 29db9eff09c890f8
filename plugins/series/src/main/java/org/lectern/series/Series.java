package org.lectern.series;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.lectern.api.Image;
import org.lectern.api.Localised;
import org.lectern.api.Markdown;

/**
 * A series of events. The names of the components are those of its fields in the JSON API, a promise. Which events
 * belong to it, they say themselves.
 *
 * @param link its own page, where it has one elsewhere
 */
public record Series(
        @NotBlank @Size(max = 500) @Localised @Nullable String title,
        @Localised @Nullable Markdown description,
        @Nullable URI link,
        @Nullable Image image) {}
