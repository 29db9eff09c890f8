package org.lectern.server.store;

import java.util.Optional;
import org.lectern.engine.query.Millis;

/** The table of reviews: at most one an entry, the last. */
public final class ReviewRows {

    private static final String COLUMNS = "entry, revision, waiting, by_kind, by_id, by_name, at, comment";

    private final Transaction transaction;

    ReviewRows(Transaction transaction) {
        this.transaction = transaction;
    }

    public Optional<ReviewRow> of(String entry) {
        return transaction.sql("select " + COLUMNS + " from review where entry = ?", entry).stream()
                .findFirst()
                .map(ReviewRows::row);
    }

    /** In place of the one before. */
    public void put(ReviewRow review) {
        delete(review.entry());
        transaction.run(
                "insert into review (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?)",
                review.entry(),
                review.revision(),
                review.waiting() ? 1 : 0,
                review.by().kind(),
                review.by().id(),
                review.by().name(),
                Millis.of(review.at()),
                review.comment());
    }

    public void delete(String entry) {
        transaction.run("delete from review where entry = ?", entry);
    }

    private static ReviewRow row(Row row) {
        return new ReviewRow(
                row.text("entry"),
                row.text("revision"),
                row.number("waiting") == 1,
                new Actor(row.text("by_kind"), row.text("by_id"), row.text("by_name")),
                row.moment("at"),
                row.textOrNull("comment"));
    }
}
