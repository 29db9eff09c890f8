package org.lectern.person;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.api.Image;
import org.lectern.api.Link;
import org.lectern.api.Localised;
import org.lectern.api.Markdown;

/**
 * A person. The names of the components are those of its fields in the JSON API, a promise.
 *
 * @param role what they are there: {@code "Professor"}
 * @param affiliation where they are it
 * @param categoryPath where the person is listed, outermost first
 * @param links pages of theirs
 * @param talkTitle what they speak about, for a visitor who came to give a talk
 * @param body what has no field of its own
 */
public record Person(
        @NotBlank @Size(max = 200) @Nullable String name,
        @Size(max = 200) @Localised @Nullable String role,
        @Size(max = 200) @Localised @Nullable String affiliation,
        @Size(max = 10) List<@NotBlank @Size(max = 200) String> categoryPath,
        @Nullable Image photo,
        @Localised @Nullable Markdown biography,
        @Valid @Size(max = 100) List<Link> links,
        @Size(max = 100) List<@NotBlank @Size(max = 200) String> topics,
        @Size(max = 1000) @Localised @Nullable String talkTitle,
        @Localised @Nullable Markdown talkAbstract,
        @Localised @Nullable Markdown body) {

    public Person {
        categoryPath = categoryPath == null ? List.of() : List.copyOf(categoryPath);
        links = links == null ? List.of() : List.copyOf(links);
        topics = topics == null ? List.of() : List.copyOf(topics);
    }
}
