package org.lectern.server.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.lectern.engine.query.Millis;

/**
 * Lists of drafts, by two statements: which entries, from the index of the order where that serves; then what is shown
 * of those few.
 */
public final class DraftLists {

    private static final String OF_ENTRY = Stream.of(
                    "id", "space", "type", "slug", "stub", "draft", "owner", "created_at", "trashed_at", "archived_at")
            .map(column -> "e." + column + " as e_" + column)
            .collect(Collectors.joining(", "));

    private final Transaction transaction;
    private final long now;

    DraftLists(Transaction transaction, Instant now) {
        this.transaction = transaction;
        this.now = Millis.of(now);
    }

    /** A page of a list. */
    public List<ListedRow> find(DraftQuery query) {
        var places = new ArrayList<DraftQuery.Place>();
        var after = query.after();
        if (after == null || after.value() != null) {
            places.addAll(places(statement(query)));
        }
        if (query.order().isMissing() && places.size() < query.limit()) {
            places.addAll(places(withoutValue(query, query.limit() - places.size())));
        }
        return shown(places);
    }

    /** A statement and the values in it. */
    record Statement(String sql, @Nullable Object[] values) {}

    /** Which entries have a value to sort by. */
    Statement statement(DraftQuery query) {
        var column = query.order().column();
        var id = query.order().id();
        var further = query.descending() ? "<" : ">";
        var asking = asking(query.filter());
        if (query.order().isMissing()) {
            asking.and(column + " is not null");
        }
        var after = query.after();
        if (after != null) {
            var value = Objects.requireNonNull(after.value());
            Object place = query.order().isNumber() ? (Object) Long.valueOf(value) : value;
            // The first condition follows from the second; it is there for the index.
            asking.and(
                    column + further + "= ? and (" + column + further + " ? or " + id + further + " ?)",
                    place,
                    place,
                    after.id());
        }
        var direction = query.descending() ? " desc" : "";
        return statement(query, asking, "", column + direction + ", " + id + direction, query.limit());
    }

    /** What has no value to sort by comes last. */
    private Statement withoutValue(DraftQuery query, int limit) {
        var asking = asking(query.filter()).and(query.order().column() + " is null");
        var after = query.after();
        if (after != null && after.value() == null) {
            asking.and(query.descending() ? "d.entry < ?" : "d.entry > ?", after.id());
        }
        return statement(query, asking, "left ", query.descending() ? "d.entry desc" : "d.entry", limit);
    }

    private Statement statement(DraftQuery query, Asking asking, String join, String order, int limit) {
        return new Statement(
                "select e.id as id, " + query.order().column() + " as place from " + from(query.filter())
                        + values(query.order().field(), join) + asking.where() + " order by " + order + " limit ?",
                asking.values(limit));
    }

    /** The values of the field that is sorted by. */
    private String values(@Nullable String field, String join) {
        return field == null
                ? ""
                : " " + join + "join draft_field s on s.entry = d.entry and s.place = 0 and s.name = "
                        + transaction.dsl().renderInlined(DSL.inline(field));
    }

    private List<DraftQuery.Place> places(Statement statement) {
        return transaction.sql(statement.sql(), statement.values()).stream()
                .map(row -> new DraftQuery.Place(row.plain("place"), row.text("id")))
                .toList();
    }

    /** How many there are, exactly. */
    public long count(DraftFilter filter) {
        var asking = asking(filter);
        return transaction
                .sql("select count(*) as n from " + from(filter) + asking.where(), asking.values())
                .get(0)
                .number("n");
    }

    private String from(DraftFilter filter) {
        return "draft d join entry e on e.id = d.entry" + (filter.stages().isEmpty() ? "" : standing());
    }

    private String standing() {
        return " left join review r on r.entry = e.id left join publication v on v.entry = e.id and v.visible_from <= "
                + now + " and v.visible_until > " + now;
    }

    private Asking asking(DraftFilter filter) {
        var asking = new Asking();
        Scope.ask(asking, filter.within());
        asking.andIf("e.space = ?", filter.space())
                .andAmong("e.type", filter.types())
                .andIf("e.owner = ?", filter.owner())
                .andIf("d.changed_by = ?", filter.author())
                .andIf("d.changed_at >= ?", Row.millis(filter.since()))
                .andIf("d.changed_at < ?", Row.millis(filter.until()));
        if (filter.slug() != null) {
            asking.and("substr(e.slug, 1, ?) = ?", filter.slug().length(), filter.slug());
        }
        if (filter.stages().isEmpty()) {
            asking.and("e.trashed_at is null");
        } else {
            asking.andAmong(Stage.SQL, filter.stages().stream().map(Stage::name).toList());
        }
        if (!filter.attention().isEmpty()) {
            var any = asking.any();
            filter.attention().forEach(one -> any.or(one.among(now)));
            any.done();
        }
        filter.where().forEach(condition -> DraftFields.ask(asking, condition));
        if (filter.text() != null) {
            new DraftWords(transaction).ask(asking, filter.text());
        }
        return asking;
    }

    private List<ListedRow> shown(List<DraftQuery.Place> places) {
        if (places.isEmpty()) {
            return List.of();
        }
        var flags = Arrays.stream(Attention.values())
                .map(one -> "case when " + one.of(now) + " then 1 else 0 end as "
                        + one.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
        var ids = places.stream().map(DraftQuery.Place::id).toArray();
        Map<String, Row> rows = new HashMap<>();
        transaction
                .sql(
                        "select " + OF_ENTRY + ", " + DraftRows.OF_DRAFT + ", " + Stage.SQL + " as stage,"
                                + " case when v.id is null then 0 else 1 end as visible,"
                                + " case when exists (select 1 from publication o where o.entry = e.id and"
                                + " o.visible_from > " + now + ") then 1 else 0 end as scheduled, " + flags
                                + " from draft d join entry e on e.id = d.entry" + standing() + " where d.entry in ("
                                + String.join(", ", Collections.nCopies(ids.length, "?")) + ")",
                        ids)
                .forEach(row -> rows.put(row.text("entry"), row));
        return places.stream()
                .map(place -> listed(Objects.requireNonNull(rows.get(place.id())), place))
                .toList();
    }

    private static ListedRow listed(Row row, DraftQuery.Place place) {
        Set<Attention> attention = EnumSet.noneOf(Attention.class);
        for (var one : Attention.values()) {
            if (row.number(one.name().toLowerCase(Locale.ROOT)) == 1) {
                attention.add(one);
            }
        }
        return new ListedRow(
                EntryRows.row(row.under("e_")),
                DraftRows.row(row),
                Stage.valueOf(row.text("stage")),
                row.number("visible") == 1,
                row.number("scheduled") == 1,
                attention,
                place);
    }
}
