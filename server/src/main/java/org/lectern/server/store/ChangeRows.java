package org.lectern.server.store;

import jakarta.json.JsonString;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.lectern.engine.query.Millis;

/** The change log. Its numbers are in the order of commits, because writers take turns. */
public final class ChangeRows {

    private static final String COLUMNS =
            "at, actor_kind, actor_id, actor_name, subject_kind, subject, slugs, facts_before, facts_after";

    private final Transaction transaction;

    ChangeRows(Transaction transaction) {
        this.transaction = transaction;
    }

    /** The number of the newest change; 0 if there is none. */
    public long last() {
        return transaction
                .sql("select coalesce(max(seq), 0) as seq from change")
                .get(0)
                .number("seq");
    }

    /** The moment of the newest change that somebody made, if there is one. */
    public Optional<Instant> newestAt() {
        return transaction
                .sql("select at from change where actor_kind <> ? order by seq desc limit 1", Actor.CLOCK.kind())
                .stream()
                .findFirst()
                .map(row -> row.moment("at"));
    }

    /** The number of the oldest change that is kept; 0 if there is none. */
    public long oldest() {
        return transaction
                .sql("select coalesce(min(seq), 0) as seq from change")
                .get(0)
                .number("seq");
    }

    /**
     * Removes changes from before a moment, but never the newest one: numbers and moments go on from it.
     *
     * @return how many
     */
    public int forget(Instant before) {
        return transaction.run(
                "delete from change where at < ? and seq < (select max(seq) from change)", Millis.of(before));
    }

    /** The changes after a number, the oldest first. */
    public List<Change> after(long seq, int limit) {
        return changes(transaction.sql(
                "select seq, " + COLUMNS + " from change where seq > ? order by seq limit ?", seq, limit));
    }

    /**
     * Appends a change.
     *
     * @param change its own number does not count
     * @return the number it got
     */
    public long append(Change change) {
        var slugs = JsonText.provider()
                .createArrayBuilder(new TreeSet<>(change.slugs()))
                .build();
        var rows = transaction.sql(
                "insert into change (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?) returning seq",
                Millis.of(change.at()),
                change.actor().kind(),
                change.actor().id(),
                change.actor().name(),
                change.subjectKind(),
                change.subject(),
                JsonText.write(slugs),
                FactsJson.write(change.before()),
                FactsJson.write(change.after()));
        transaction.tellNeighbours();
        return rows.get(0).number("seq");
    }

    private static List<Change> changes(List<Row> rows) {
        return rows.stream().map(ChangeRows::change).toList();
    }

    private static Change change(Row row) {
        return new Change(
                row.number("seq"),
                row.moment("at"),
                new Actor(row.text("actor_kind"), row.text("actor_id"), row.text("actor_name")),
                row.text("subject_kind"),
                row.text("subject"),
                slugs(row.text("slugs")),
                FactsJson.read(row.text("facts_before")),
                FactsJson.read(row.text("facts_after")));
    }

    private static Set<String> slugs(String json) {
        return JsonText.array(json).getValuesAs(JsonString.class).stream()
                .map(JsonString::getString)
                .collect(Collectors.toSet());
    }
}
