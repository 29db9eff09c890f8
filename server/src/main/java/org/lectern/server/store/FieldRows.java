package org.lectern.server.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lectern.engine.query.Facts;
import org.lectern.engine.query.IndexedField;
import org.lectern.engine.query.Millis;
import org.lectern.engine.query.Value;

/** The table of what queries can ask: a row for each value of each publication, and one for the publication. */
public final class FieldRows {

    private static final String COLUMNS = "publication, entry, space, type, lang, name, place, text, num, visible_from,"
            + " visible_until, happens_from, happens_until";

    private final Transaction transaction;

    FieldRows(Transaction transaction) {
        this.transaction = transaction;
    }

    /** What queries can ask of each publication of an entry, by the publication's id. */
    public Map<Long, Facts> of(EntryRow entry) {
        return of(entry, Instant.MIN);
    }

    /** The same of those publications that were visible at a moment or are later. */
    public Map<Long, Facts> of(EntryRow entry, Instant since) {
        var rows = transaction.sql(
                "select " + COLUMNS + " from field where publication in"
                        + " (select id from publication where entry = ? and visible_until > ?)"
                        + " order by publication, name, place, num, text, lang",
                entry.id(),
                Millis.of(since));
        var byPublication = new TreeMap<Long, List<Row>>();
        for (var row : rows) {
            byPublication
                    .computeIfAbsent(row.number("publication"), id -> new ArrayList<>())
                    .add(row);
        }
        var facts = new TreeMap<Long, Facts>();
        byPublication.forEach((id, itsRows) -> facts.put(id, facts(entry, itsRows)));
        return facts;
    }

    private static Facts facts(EntryRow entry, List<Row> rows) {
        var first = rows.get(0);
        return new Facts(
                entry.type(),
                entry.id(),
                entry.space(),
                entry.slug(),
                first.moment("visible_from"),
                first.momentOrNull("visible_until"),
                first.momentOrNull("happens_from"),
                first.momentOrNull("happens_until"),
                rows.stream()
                        .filter(row -> !row.text("name").isEmpty())
                        .map(row -> new IndexedField(row.text("name"), row.text("lang"), value(row)))
                        .toList());
    }

    static Value value(Row row) {
        var number = row.fractionOrNull("num");
        return number == null ? new Value.Text(row.text("text")) : new Value.Num(number);
    }

    void insert(long publication, Facts facts) {
        var rows = new ArrayList<@Nullable Object[]>();
        rows.add(row(publication, facts, "", "", 0, null));
        var names = new HashSet<String>();
        var said = new HashSet<List<Object>>();
        var inOrder = facts.fields().stream()
                .sorted(Comparator.comparing(IndexedField::value))
                .toList();
        for (var field : inOrder) {
            boolean repeated = !said.add(List.of(field.name(), field.value()));
            int place = names.add(field.name()) ? 0 : repeated ? 2 : 1;
            rows.add(row(publication, facts, field.language(), field.name(), place, field.value()));
        }
        transaction
                .dsl()
                .batch(
                        "insert into field (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                        rows.toArray(Object[][]::new))
                .execute();
    }

    private static @Nullable Object[] row(
            long publication, Facts facts, String language, String name, int place, @Nullable Value value) {
        return new @Nullable Object[] {
            publication,
            facts.id(),
            facts.space(),
            facts.type(),
            language,
            name,
            place,
            value instanceof Value.Text text ? text.text() : null,
            value instanceof Value.Num num ? num.number() : null,
            Row.millis(facts.visibleFrom()),
            Row.end(facts.visibleUntil()),
            Row.millis(facts.happensFrom()),
            Row.millis(facts.happensUntil())
        };
    }
}
