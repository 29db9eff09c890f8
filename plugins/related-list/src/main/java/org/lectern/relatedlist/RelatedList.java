package org.lectern.relatedlist;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.api.Localised;
import org.lectern.api.Markdown;
import org.lectern.api.Ref;

/**
 * Named groups of entries. The names of the components are those of its fields in the JSON API, a promise.
 *
 * @param description what the list is about, if its title does not say enough
 */
public record RelatedList(
        @NotBlank @Size(max = 500) @Localised @Nullable String title,
        @Localised @Nullable Markdown description,
        @Valid @Size(max = 50) List<Group> groups) {

    public RelatedList {
        groups = groups == null ? List.of() : List.copyOf(groups);
    }

    /**
     * A group: first what was picked, then what the rule finds.
     *
     * @param name null for a group without a heading of its own
     * @param entries picked by hand, in the order they are shown
     */
    public record Group(
            @Size(max = 200) @Localised @Nullable String name,
            @Size(max = 200) List<Ref> entries,
            @Valid @Nullable Rule rule) {

        public Group {
            entries = entries == null ? List.of() : List.copyOf(entries);
        }
    }
}
