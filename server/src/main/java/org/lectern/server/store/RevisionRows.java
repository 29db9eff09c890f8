package org.lectern.server.store;

import java.util.List;
import java.util.Optional;
import org.lectern.engine.query.Millis;

/** The table of revisions. */
public final class RevisionRows {

    private static final String COLUMNS =
            "id, entry, model_version, document, author_kind, author_id, author_name, at, note, autosave";

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
                "insert into revision (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                revision.id(),
                revision.entry(),
                revision.modelVersion(),
                JsonText.write(revision.document()),
                revision.author().kind(),
                revision.author().id(),
                revision.author().name(),
                Millis.of(revision.at()),
                revision.note(),
                revision.autosave() ? 1 : 0);
    }

    private static RevisionRow row(Row row) {
        return new RevisionRow(
                row.text("id"),
                row.text("entry"),
                (int) row.number("model_version"),
                JsonText.object(row.text("document")),
                new Actor(row.text("author_kind"), row.text("author_id"), row.text("author_name")),
                row.moment("at"),
                row.textOrNull("note"),
                row.number("autosave") == 1);
    }
}
