package org.lectern.server.store;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What lists of drafts are sorted by; entries with the same value by their ids, in the same direction; those without a
 * value come last in both.
 *
 * @param name as people ask for it
 * @param id the entry's id, where the index of the order has it
 * @param isNumber whether its values are whole numbers rather than text
 * @param isMissing whether some have no value
 * @param field the field of a type whose smallest value it is; null for what every draft has
 */
public record DraftOrder(
        String name,
        String column,
        String id,
        boolean isNumber,
        boolean isMissing,
        @Nullable String field) {

    /** When the newest revision was written. */
    public static final DraftOrder CHANGED = new DraftOrder("changed", "d.changed_at", "d.entry", true, false, null);

    /** When the entry was made. */
    public static final DraftOrder CREATED = new DraftOrder("created", "e.created_at", "e.id", true, false, null);

    public static final DraftOrder TITLE = new DraftOrder("title", "d.title_key", "d.entry", false, false, null);

    /** What the type sorts by. */
    public static final DraftOrder SORT_KEY = new DraftOrder("@sort", "d.sort_key", "d.entry", false, false, null);

    /** When it happens. */
    public static final DraftOrder HAPPENS = new DraftOrder("@happens", "d.happens_from", "d.entry", true, true, null);

    /** Those of all types. */
    public static final List<DraftOrder> FIXED = List.of(CHANGED, CREATED, TITLE, SORT_KEY, HAPPENS);

    /** By a field of a type, numbers before text. */
    public static DraftOrder of(String field) {
        return new DraftOrder(field, "s.value", "s.entry", false, true, field);
    }

    @Override
    public String toString() {
        return name;
    }
}
