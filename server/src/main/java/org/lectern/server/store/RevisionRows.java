package org.lectern.server.store;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lectern.engine.query.Millis;

/** The table of revisions. */
public final class RevisionRows {

    private static final String COLUMNS =
            "id, entry, model_version, document, author_kind, author_id, author_name, at, note, autosave";

    /** Greater than every id. */
    private static final String AFTER_ALL = "~";

    private final Transaction transaction;

    RevisionRows(Transaction transaction) {
        this.transaction = transaction;
    }

    public Optional<RevisionRow> find(String id) {
        return transaction.sql("select " + COLUMNS + " from revision where id = ?", id).stream()
                .findFirst()
                .map(RevisionRows::row);
    }

    /**
     * Revisions of an entry, the newest first.
     *
     * @param before only those before the one with this id; null for all
     */
    public List<RevisionHead> page(String entry, @Nullable String before, int limit) {
        return transaction
                .sql(
                        "select id, entry, model_version, author_kind, author_id, author_name, at, note, autosave"
                                + " from revision where entry = ? and id < ? order by id desc limit ?",
                        entry,
                        before == null ? AFTER_ALL : before,
                        limit)
                .stream()
                .map(RevisionRows::head)
                .toList();
    }

    /** Removes one that nothing refers to. */
    /** From now on it is one that somebody asked to keep. */
    public void keep(String id) {
        transaction.run("update revision set autosave = 0 where id = ? and autosave = 1", id);
    }

    public void delete(String id) {
        transaction.run("delete from revision where id = ?", id);
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

    private static RevisionHead head(Row row) {
        return new RevisionHead(
                row.text("id"),
                row.text("entry"),
                (int) row.number("model_version"),
                author(row),
                row.moment("at"),
                row.textOrNull("note"),
                row.number("autosave") == 1);
    }

    private static Actor author(Row row) {
        return new Actor(row.text("author_kind"), row.text("author_id"), row.text("author_name"));
    }

    private static RevisionRow row(Row row) {
        return new RevisionRow(
                row.text("id"),
                row.text("entry"),
                (int) row.number("model_version"),
                JsonText.object(row.text("document")),
                author(row),
                row.moment("at"),
                row.textOrNull("note"),
                row.number("autosave") == 1);
    }
}
