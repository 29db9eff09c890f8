package org.lectern.server.store;

import java.util.List;
import java.util.Optional;
import org.lectern.engine.query.Millis;

/** The table of entries. */
public final class EntryRows {

    private static final String COLUMNS = "id, space, type, slug, stub, draft, created_at";

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
                "insert into entry (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?)",
                entry.id(),
                entry.space(),
                entry.type(),
                entry.slug(),
                entry.stub() ? 1 : 0,
                entry.draft(),
                Millis.of(entry.createdAt()));
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

    private static Optional<EntryRow> first(List<Row> rows) {
        return rows.stream()
                .findFirst()
                .map(row -> new EntryRow(
                        row.text("id"),
                        row.text("space"),
                        row.text("type"),
                        row.text("slug"),
                        row.number("stub") == 1,
                        row.text("draft"),
                        row.moment("created_at")));
    }
}
