package org.lectern.api;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Entries under one name, such as "News".
 *
 * @param name plain text; null for a group without a heading of its own
 * @param entries in the order they are shown
 */
public record RelatedGroup(@Nullable String name, List<Entry> entries) {

    public RelatedGroup {
        entries = List.copyOf(entries);
    }

    /** The group of the entries that are published and visible now, in the order of their references. */
    public static RelatedGroup of(@Nullable String name, List<Ref> references, Reading reading) {
        return new RelatedGroup(name, visible(references, reading));
    }

    /** Those that are published and visible now, in the order of their references. */
    public static List<Entry> visible(List<Ref> references, Reading reading) {
        return references.stream().map(reading::entry).flatMap(Optional::stream).toList();
    }
}
