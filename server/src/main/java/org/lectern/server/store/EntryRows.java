package org.lectern.server.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lectern.engine.query.Millis;

/** The table of entries. */
public final class EntryRows {

    private static final String COLUMNS =
            "id, space, type, slug, stub, draft, owner, created_at, trashed_at, archived_at";

    private final Transaction transaction;

    EntryRows(Transaction transaction) {
        this.transaction = transaction;
    }

    public Optional<EntryRow> find(String id) {
        return first(transaction.sql("select " + COLUMNS + " from entry where id = ?", id));
    }

    public Optional<EntryRow> bySlug(String space, String type, String slug) {
        return first(transaction.sql(
                "select " + COLUMNS + " from entry where space = ? and type = ? and slug = ?", space, type, slug));
    }

    /** The ids of entries that have a publication, in order, from the one after another on. */
    public List<String> published(String after, int limit) {
        return transaction
                .sql(
                        "select distinct entry as id from publication where entry > ? order by entry limit ?",
                        after,
                        limit)
                .stream()
                .map(row -> row.text("id"))
                .toList();
    }

    /** The same of one type. */
    public List<String> published(String type, String after, int limit) {
        return transaction
                .sql(
                        "select id from entry where type = ? and id > ?"
                                + " and exists (select 1 from publication where entry = entry.id) order by id limit ?",
                        type,
                        after,
                        limit)
                .stream()
                .map(row -> row.text("id"))
                .toList();
    }

    public void insert(EntryRow entry) {
        transaction.run(
                "insert into entry (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                entry.id(),
                entry.space(),
                entry.type(),
                entry.slug(),
                entry.stub() ? 1 : 0,
                entry.draft(),
                entry.owner(),
                Millis.of(entry.createdAt()),
                Row.millis(entry.trashedAt()),
                Row.millis(entry.archivedAt()));
    }

    public void rename(String id, String slug) {
        transaction.run("update entry set slug = ? where id = ?", slug, id);
    }

    public void draft(String id, String revision) {
        transaction.run("update entry set draft = ? where id = ?", revision, id);
    }

    public void stub(String id, boolean stub) {
        transaction.run("update entry set stub = ? where id = ?", stub ? 1 : 0, id);
    }

    /** Puts the entry into the trash, or takes it out. */
    public void trash(String id, @Nullable Instant at) {
        transaction.run("update entry set trashed_at = ? where id = ?", Row.millis(at), id);
    }

    /** Archives the entry, or takes it out of the archive. */
    public void archive(String id, @Nullable Instant at) {
        transaction.run("update entry set archived_at = ? where id = ?", Row.millis(at), id);
    }

    /** The ids of entries that have been in the trash since before a moment, the longest first. */
    public List<String> trashedBefore(Instant moment, int limit) {
        return transaction
                .sql(
                        "select id from entry where trashed_at < ? order by trashed_at, id limit ?",
                        Millis.of(moment),
                        limit)
                .stream()
                .map(row -> row.text("id"))
                .toList();
    }

    /**
     * Truly removes an entry with everything that is kept of it: revisions, publications, slugs, references, its origin.
     * What others say of it stays theirs.
     */
    public void delete(String id) {
        // In this order: the rest refers to revisions.
        for (var table : List.of("origin", "review", "draft", "publication")) {
            transaction.run("delete from " + table + " where entry = ?", id);
        }
        transaction.run("delete from entry where id = ?", id);
    }

    private static Optional<EntryRow> first(List<Row> rows) {
        return rows.stream().findFirst().map(EntryRows::row);
    }

    static EntryRow row(Row row) {
        return new EntryRow(
                row.text("id"),
                row.text("space"),
                row.text("type"),
                row.text("slug"),
                row.number("stub") == 1,
                row.text("draft"),
                row.textOrNull("owner"),
                row.moment("created_at"),
                row.momentOrNull("trashed_at"),
                row.momentOrNull("archived_at"));
    }
}
