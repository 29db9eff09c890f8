package org.lectern.server.store;

/** What lists of drafts are sorted by; entries with the same value by their ids, in the same direction. */
public enum DraftOrder {

    /** When the newest revision was written. */
    CHANGED("d.changed_at", true),

    /** When the entry was made. */
    CREATED("e.created_at", true),

    TITLE("d.title_key", false),

    SORT_KEY("d.sort_key", false),

    /** When it happens; what does not comes last. */
    HAPPENS("d.happens_from", true);

    private final String column;
    private final boolean number;

    DraftOrder(String column, boolean number) {
        this.column = column;
        this.number = number;
    }

    /** The entry's id, where the index of the order has it. */
    String id() {
        return this == CREATED ? "e.id" : "d.entry";
    }

    String column() {
        return column;
    }

    boolean isNumber() {
        return number;
    }
}
