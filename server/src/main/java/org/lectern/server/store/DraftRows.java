package org.lectern.server.store;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.SQLDialect;
import org.lectern.engine.query.IndexedField;
import org.lectern.engine.query.Millis;

/** The table of what lists of drafts show, sort by and ask for. */
public final class DraftRows {

    private static final String COLUMNS =
            "entry, revision, type, model_version, title, title_key, sort_key, changed_at,"
                    + " changed_by, happens_from, happens_until, missing_alt";

    /** All that is shown, without the words. */
    static final String OF_DRAFT =
            Stream.of(COLUMNS.split(",\\s*")).map(column -> "d." + column).collect(Collectors.joining(", "));

    private final Transaction transaction;

    DraftRows(Transaction transaction) {
        this.transaction = transaction;
    }

    public Optional<DraftRow> of(String entry) {
        return transaction.sql("select " + COLUMNS + " from draft where entry = ?", entry).stream()
                .findFirst()
                .map(DraftRows::row);
    }

    /**
     * In place of what was known of the entry's draft.
     *
     * @param words that it is found by
     * @param fields that conditions and orders ask for
     */
    public void put(DraftRow draft, Collection<String> words, Collection<IndexedField> fields) {
        boolean postgres = transaction.dsl().dialect() == SQLDialect.POSTGRES;
        var rows = transaction.sql(
                "insert into draft (" + COLUMNS + ", fields_of" + (postgres ? ", words" : "")
                        + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?" + (postgres ? ", ''" : "")
                        + ") on conflict (entry) do update set revision = excluded.revision, type = excluded.type, model_version ="
                        + " excluded.model_version, title = excluded.title, title_key = excluded.title_key,"
                        + " sort_key = excluded.sort_key, changed_at = excluded.changed_at, changed_by ="
                        + " excluded.changed_by, happens_from = excluded.happens_from, happens_until ="
                        + " excluded.happens_until, missing_alt = excluded.missing_alt, fields_of = excluded.fields_of"
                        + " returning number",
                draft.entry(),
                draft.revision(),
                draft.type(),
                draft.modelVersion(),
                draft.title(),
                draft.titleKey(),
                draft.sortKey(),
                Millis.of(draft.changedAt()),
                draft.changedBy(),
                Row.millis(draft.happensFrom()),
                Row.millis(draft.happensUntil()),
                draft.missingAlt() ? 1 : 0,
                draft.revision());
        new DraftWords(transaction).put(rows.get(0).number("number"), words);
        new DraftFields(transaction).put(draft.entry(), fields);
    }

    /** Has all derived again, such as after the rules of time zones changed. */
    public void outdate() {
        transaction.run("update draft set model_version = -1");
    }

    /**
     * The ids of entries of whose drafts nothing is known, or that of another revision, such as of one that an earlier
     * program wrote meanwhile, or that was derived by another version of their type.
     *
     * @param versions of the installed types, by their names
     * @param after only of entries after this one, in order
     */
    public List<String> outdated(Map<String, Integer> versions, String after, int limit) {
        var asking = new Asking().and("e.id > ?", after);
        var any = asking.any()
                .or("d.entry is null")
                .or("d.revision <> e.draft")
                .or("d.fields_of is null or d.fields_of <> e.draft");
        versions.forEach((type, version) -> any.or("d.type = ? and d.model_version <> ?", type, version));
        var others = new Asking().and("d.model_version <> 0");
        versions.keySet().forEach(type -> others.and("d.type <> ?", type));
        any.or(others.where().replaceFirst(" where ", ""), others.values());
        any.done();
        return transaction
                .sql(
                        "select e.id from entry e left join draft d on d.entry = e.id" + asking.where()
                                + " order by e.id limit ?",
                        asking.values(limit))
                .stream()
                .map(row -> row.text("id"))
                .toList();
    }

    static DraftRow row(Row row) {
        return new DraftRow(
                row.text("entry"),
                row.text("revision"),
                row.text("type"),
                (int) row.number("model_version"),
                row.text("title"),
                row.text("title_key"),
                row.text("sort_key"),
                row.moment("changed_at"),
                row.text("changed_by"),
                row.momentOrNull("happens_from"),
                row.momentOrNull("happens_until"),
                row.number("missing_alt") == 1);
    }
}
