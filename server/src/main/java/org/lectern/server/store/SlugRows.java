package org.lectern.server.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.lectern.engine.query.Millis;

/** The table of slugs that led to an entry before and still do. */
public final class SlugRows {

    private final Transaction transaction;

    SlugRows(Transaction transaction) {
        this.transaction = transaction;
    }

    /** The id of the entry that had the slug. */
    public Optional<String> find(String space, String type, String slug) {
        return transaction
                .sql("select entry from slug_history where space = ? and type = ? and slug = ?", space, type, slug)
                .stream()
                .findFirst()
                .map(row -> row.text("entry"));
    }

    /** The slugs that the entry had. */
    public List<String> of(String entry) {
        return transaction.sql("select slug from slug_history where entry = ? order by slug", entry).stream()
                .map(row -> row.text("slug"))
                .toList();
    }

    public void insert(EntryRow entry, String slug, Instant until) {
        transaction.run(
                "insert into slug_history (space, type, slug, entry, until) values (?, ?, ?, ?, ?)",
                entry.space(),
                entry.type(),
                slug,
                entry.id(),
                Millis.of(until));
    }

    public void delete(String space, String type, String slug) {
        transaction.run("delete from slug_history where space = ? and type = ? and slug = ?", space, type, slug);
    }
}
