package org.lectern.server.store;

import static org.lectern.server.store.Rows.moment;
import static org.lectern.server.store.Rows.number;
import static org.lectern.server.store.Rows.text;
import static org.lectern.server.store.Rows.textOrNull;

import java.util.List;
import java.util.Optional;
import org.jooq.Record;
import org.lectern.engine.query.Millis;

/** The table of revisions. */
public final class RevisionRows {

    private static final String COLUMNS =
            "id, entry, model_version, document, author_kind, author_id, author_name, at, note";

    private final Transaction transaction;

    RevisionRows(Transaction transaction) {
        this.transaction = transaction;
    }

    public Optional<RevisionRow> find(String id) {
        return transaction.sql("select " + COLUMNS + " from revision where id = ?", id).stream()
                .findFirst()
                .map(RevisionRows::row);
    }

    /** All of an entry, the newest first. */
    public List<RevisionRow> of(String entry) {
        return transaction.sql("select " + COLUMNS + " from revision where entry = ? order by id desc", entry).stream()
                .map(RevisionRows::row)
                .toList();
    }

    public void insert(RevisionRow revision) {
        transaction.run(
                "insert into revision (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                revision.id(),
                revision.entry(),
                revision.modelVersion(),
                JsonText.write(revision.document()),
                revision.author().kind(),
                revision.author().id(),
                revision.author().name(),
                Millis.of(revision.at()),
                revision.note());
    }

    private static RevisionRow row(Record row) {
        return new RevisionRow(
                text(row, "id"),
                text(row, "entry"),
                (int) number(row, "model_version"),
                JsonText.object(text(row, "document")),
                new Actor(text(row, "author_kind"), text(row, "author_id"), text(row, "author_name")),
                moment(row, "at"),
                textOrNull(row, "note"));
    }
}
