package org.lectern.server.store;

import java.util.Set;

/**
 * An entry in a list of drafts.
 *
 * @param visible whether something of it is public now
 * @param scheduled whether something of it is scheduled to be
 */
public record ListedRow(
        EntryRow entry,
        DraftRow draft,
        Stage stage,
        boolean visible,
        boolean scheduled,
        Set<Attention> attention,
        DraftQuery.Place place) {

    public ListedRow {
        attention = Set.copyOf(attention);
    }
}
