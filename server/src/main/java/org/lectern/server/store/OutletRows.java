package org.lectern.server.store;

import java.util.OptionalLong;

/** The table of who hands the change log on, and how far each is. */
public final class OutletRows {

    private final Transaction transaction;

    OutletRows(Transaction transaction) {
        this.transaction = transaction;
    }

    /** The number of the last change that the outlet has handed on; empty for one that has never run. */
    public OptionalLong find(String name) {
        return transaction.sql("select seq from outlet where name = ?", name).stream()
                .mapToLong(row -> row.number("seq"))
                .findFirst();
    }

    /** Notes how far it is; never further back than before. */
    public void put(String name, long seq) {
        transaction.run(
                "insert into outlet (name, seq) values (?, ?) on conflict (name) do update set seq = excluded.seq"
                        + " where outlet.seq < excluded.seq",
                name,
                seq);
    }
}
