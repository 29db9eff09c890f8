package org.lectern.server.store;

/** Looks into tables for tests, past everything that reads them. */
public final class Counting {

    private Counting() {}

    /** Writes past everything that knows what it means. */
    public static void run(Database database, String statement) {
        database.write(transaction -> transaction.run(statement));
    }

    /** How many rows of a table meet a condition. */
    public static long rows(Database database, String table, String condition) {
        return database.read(transaction -> transaction
                .sql("select count(*) as n from " + table + " where " + condition)
                .get(0)
                .number("n"));
    }
}
