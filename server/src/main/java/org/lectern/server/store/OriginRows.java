package org.lectern.server.store;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The table of where entries were taken from. */
public final class OriginRows {

    private static final String COLUMNS =
            "entry, space, type, source, external_id, address, imported_revision, captured";

    private final Transaction transaction;

    OriginRows(Transaction transaction) {
        this.transaction = transaction;
    }

    public Optional<OriginRow> of(String entry) {
        return first(transaction.sql("select " + COLUMNS + " from origin where entry = ?", entry));
    }

    /** The origin of the entry that was taken from there. */
    public Optional<OriginRow> find(String space, String source, String externalId, String type) {
        return first(transaction.sql(
                "select " + COLUMNS + " from origin where space = ? and source = ? and external_id = ? and type = ?",
                space,
                source,
                externalId,
                type));
    }

    /** Replaces where the entry was taken from. */
    public void put(OriginRow origin) {
        var address = origin.address();
        var captured = origin.captured();
        transaction.run("delete from origin where entry = ?", origin.entry());
        transaction.run(
                "insert into origin (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?)",
                origin.entry(),
                origin.space(),
                origin.type(),
                origin.source(),
                origin.externalId(),
                address == null ? null : address.toString(),
                origin.importedRevision(),
                captured == null ? null : captured.toString());
    }

    private static Optional<OriginRow> first(List<Row> rows) {
        return rows.stream().findFirst().map(OriginRows::row);
    }

    private static OriginRow row(Row row) {
        var address = row.textOrNull("address");
        var captured = row.textOrNull("captured");
        return new OriginRow(
                row.text("entry"),
                row.text("space"),
                row.text("type"),
                row.text("source"),
                row.text("external_id"),
                address == null ? null : URI.create(address),
                row.textOrNull("imported_revision"),
                captured == null ? null : LocalDate.parse(captured));
    }
}
