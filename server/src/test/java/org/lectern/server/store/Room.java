package org.lectern.server.store;

/** How large an embedded database may grow: the honest way to a full disk where nobody may mount one. */
public final class Room {

    private Room() {}

    /** It may not grow any more: there is room for what fits into its free pages. */
    public static void none(Database database) {
        limit(database, 1);
    }

    /** It may grow again. */
    public static void plenty(Database database) {
        limit(database, 1_000_000_000);
    }

    /** SQLite takes a limit below the present size for the present size. The connection that writes keeps it. */
    private static void limit(Database database, int pages) {
        database.write(transaction -> transaction.sql("pragma max_page_count = " + pages));
    }
}
