package org.lectern.server.store;

import static org.lectern.server.store.Rows.moment;
import static org.lectern.server.store.Rows.number;
import static org.lectern.server.store.Rows.text;

import jakarta.json.JsonString;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jooq.Record;
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
        return number(
                transaction
                        .sql("select coalesce(max(seq), 0) as seq from change")
                        .get(0),
                "seq");
    }

    /** The newest change, if there is one. */
    public List<Change> newest() {
        return changes(transaction.sql("select seq, " + COLUMNS + " from change order by seq desc limit 1"));
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
        return number(rows.get(0), "seq");
    }

    private static List<Change> changes(List<Record> rows) {
        return rows.stream().map(ChangeRows::change).toList();
    }

    private static Change change(Record row) {
        return new Change(
                number(row, "seq"),
                moment(row, "at"),
                new Actor(text(row, "actor_kind"), text(row, "actor_id"), text(row, "actor_name")),
                text(row, "subject_kind"),
                text(row, "subject"),
                slugs(text(row, "slugs")),
                FactsJson.read(text(row, "facts_before")),
                FactsJson.read(text(row, "facts_after")));
    }

    private static Set<String> slugs(String json) {
        return JsonText.array(json).getValuesAs(JsonString.class).stream()
                .map(JsonString::getString)
                .collect(Collectors.toSet());
    }
}
