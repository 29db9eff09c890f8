package org.lectern.server.store;

import static org.lectern.server.store.Matches.ROW;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.ResultQuery;
import org.jooq.Select;
import org.jooq.SelectFieldOrAsterisk;
import org.jooq.SortField;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.lectern.api.Window;
import org.lectern.engine.query.Found;
import org.lectern.engine.query.Millis;
import org.lectern.engine.query.Position;
import org.lectern.engine.query.Selection;
import org.lectern.engine.query.Span;
import org.lectern.engine.query.Value;

/**
 * Answers one selection with at most four statements: the page, its documents, the total if asked, and the moment from
 * which on others would be found.
 */
final class Finding {

    private final DSLContext dsl;
    private final Selection selection;
    private final Matches matches;
    private final List<SortKey> keys;
    private final long at;

    Finding(DSLContext dsl, Selection selection) {
        this.dsl = dsl;
        this.selection = selection;
        this.matches = new Matches(selection);
        this.keys = SortKey.of(selection.query().effectiveOrder(), matches.areInOrder());
        this.at = Millis.of(selection.at());
    }

    Found found() {
        int limit = selection.query().limit();
        var shown = page().fetch();
        var page = shown.subList(0, Math.min(limit, shown.size()));
        var ends = ends(shown);
        var total = OptionalLong.empty();
        if (selection.query().total()) {
            var all = totals().fetchSingle();
            total = OptionalLong.of(all.get("total", Long.class));
            ends = ends(List.of(all));
        }
        var ids = page.stream().map(row -> row.get("publication", Long.class)).toList();
        return new Found(
                PublishedRows.inOrder(dsl, ids),
                shown.size() > limit ? position(page.get(limit - 1)) : null,
                total,
                Stream.concat(ends, begins()).min(Instant::compareTo).orElse(Instant.MAX));
    }

    /** The page, and one more that proves that there is another. */
    Select<Record> page() {
        var columns = new ArrayList<SelectFieldOrAsterisk>(List.of(
                ROW.publication().as("publication"),
                ROW.entry().as("entry"),
                ROW.visibleUntil().as("visible_until"),
                ROW.happensUntil().as("happens_until")));
        var sorting = new ArrayList<SortField<?>>();
        for (int i = 0; i < keys.size(); i++) {
            columns.addAll(keys.get(i).columns(i));
            sorting.addAll(keys.get(i).sorting());
        }
        sorting.add(ROW.entry().asc());
        return dsl.select(columns)
                .from(joined())
                .where(matches.areInOrder() ? matches.allBySortKey() : matches.all())
                .and(matches.visible())
                .and(matches.window())
                .and(notBefore(selection.after()))
                .and(after(selection.after()))
                .orderBy(sorting)
                .limit(selection.query().limit() + 1);
    }

    private Table<?> joined() {
        Table<?> from = withEntry(matches.asksSlug() || keys.stream().anyMatch(SortKey::asksSlug));
        for (var key : keys) {
            var row = key.joined();
            if (row != null) {
                from = from.leftJoin(row.table())
                        .on(row.publication().eq(ROW.publication()))
                        .and(row.name().eq(key.order().field()))
                        .and(row.place().eq(DSL.inline(0L)));
            }
        }
        return from;
    }

    private static Table<?> withEntry(boolean asked) {
        var entry = DSL.table(DSL.name("entry")).as("e");
        var id = DSL.field(DSL.name("e", "id"), SQLDataType.CLOB);
        return asked ? ROW.table().join(entry).on(id.eq(ROW.entry())) : ROW.table();
    }

    /** Follows from the rest; it is there for the index. */
    private Condition notBefore(@Nullable Position position) {
        if (position == null || !matches.areInOrder() || !(position.values().get(0) instanceof Value.Text last)) {
            return DSL.noCondition();
        }
        return keys.get(0).order().descending()
                ? ROW.text().le(last.text())
                : ROW.text().ge(last.text());
    }

    /** Later in the order than a position: by the first key, or the same there and by the second, and so on. */
    private Condition after(@Nullable Position position) {
        if (position == null) {
            return DSL.noCondition();
        }
        var later = DSL.noCondition();
        Condition same = DSL.noCondition();
        for (int i = 0; i < keys.size(); i++) {
            var last = position.values().get(i);
            later = later.or(same.and(keys.get(i).after(last)));
            same = same.and(keys.get(i).equal(last));
        }
        return later.or(same.and(ROW.entry().gt(position.id())));
    }

    private Position position(Record row) {
        var values = new ArrayList<@Nullable Value>();
        for (int i = 0; i < keys.size(); i++) {
            values.add(keys.get(i).value(row, i));
        }
        return new Position(values, row.get("entry", String.class));
    }

    private Select<? extends Record> totals() {
        return dsl.select(
                        DSL.count().as("total"),
                        DSL.min(ROW.visibleUntil()).as("visible_until"),
                        DSL.min(ROW.happensUntil()).as("happens_until"))
                .from(withEntry(matches.asksSlug()))
                .where(matches.all())
                .and(matches.visible())
                .and(matches.window());
    }

    /** When what is shown ends. */
    private Stream<Instant> ends(List<? extends Record> shown) {
        var window = selection.query().window();
        boolean byHappening = window instanceof Window.Upcoming || window instanceof Window.Happening;
        return shown.stream()
                .flatMap(row -> Stream.of(
                        row.get("visible_until", Long.class),
                        byHappening ? row.get("happens_until", Long.class) : null))
                .flatMap(millis -> Stream.ofNullable(Row.momentOrNull(millis)));
    }

    /** When what is not shown may begin to be. */
    private Stream<Instant> begins() {
        var row = nexts().fetchSingle();
        var stored = Stream.of(row.get("visible"), row.get("window"))
                .flatMap(millis -> Stream.ofNullable(Row.momentOrNull((Long) millis)));
        return selection.query().window() instanceof Window.Days
                ? Stream.concat(stored, Stream.of(Span.dayEnds(selection.at(), selection.zone())))
                : stored;
    }

    /** The next publication to become visible, and the next to enter the window. */
    ResultQuery<? extends Record> nexts() {
        return dsl.select(
                least(
                                ROW.visibleFrom(),
                                matches.allByPublication(),
                                ROW.visibleFrom().gt(at))
                        .as("visible"),
                ofWindow().as("window"));
    }

    private Field<Long> ofWindow() {
        var window = selection.query().window();
        if (window instanceof Window.Past) {
            return least(
                    ROW.happensUntil(),
                    matches.all(),
                    matches.visible(),
                    ROW.happensUntil().gt(at));
        } else if (window instanceof Window.Happening) {
            // That it is not over follows from its not having begun; it is there for the index.
            return least(
                    ROW.happensFrom(),
                    matches.all(),
                    matches.visible(),
                    ROW.happensUntil().gt(at),
                    ROW.happensFrom().gt(at));
        }
        return DSL.inline((Long) null);
    }

    private Field<Long> least(Field<Long> moment, List<Condition> conditions, Condition... more) {
        return DSL.field(DSL.select(DSL.min(moment))
                .from(withEntry(matches.asksSlug()))
                .where(conditions)
                .and(DSL.and(more)));
    }
}
