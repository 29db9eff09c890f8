package org.lectern.server.store;

import static org.lectern.api.Condition.Operator.EQ;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.lectern.api.Order;
import org.lectern.api.Query;
import org.lectern.api.Window;
import org.lectern.engine.query.Millis;
import org.lectern.engine.query.Selection;
import org.lectern.engine.query.Span;
import org.lectern.engine.query.Value;

/**
 * What a selection asks of one row of the table of fields per publication, in SQL. It means what {@link
 * org.lectern.engine.query.Conditions} and {@link Window} say.
 *
 * <p>The row is that of a condition if one names a value, so that one walk through one index answers both the condition
 * and the window; else the one that stands for the publication itself.
 */
final class Matches {

    /** The row of the publication that every other condition here speaks of. */
    static final FieldTable ROW = FieldTable.as("f");

    /** The entry, joined where its slug is asked for. */
    static final Field<String> SLUG = DSL.field(DSL.name("e", "slug"), String.class);

    private static final Set<String> DERIVED = Set.of(Order.HAPPENS, Order.PUBLISHED, Order.SLUG);

    private final Selection selection;
    private final Query query;
    private final long at;

    Matches(Selection selection) {
        this.selection = selection;
        this.query = selection.query();
        this.at = Millis.of(selection.at());
    }

    /** Everything the query asks but time, with the row that serves best. */
    List<Condition> all() {
        var leading = leading();
        var conditions = new ArrayList<Condition>();
        leading.ifPresentOrElse(
                condition -> {
                    conditions.add(ROW.name().eq(condition.field()));
                    conditions.add(ROW.place().lt(DSL.inline(2L)));
                    conditions.add(
                            Comparing.equal(ROW, Value.of(condition.values().get(0))));
                },
                () -> conditions.add(isPublication()));
        conditions.addAll(shape());
        query.where().stream()
                .filter(condition -> leading.isEmpty() || condition != leading.get())
                .forEach(condition -> conditions.add(holds(condition)));
        return conditions;
    }

    /** The same with the rows that stand for publications. */
    List<Condition> allByPublication() {
        var conditions = new ArrayList<Condition>();
        conditions.add(isPublication());
        conditions.addAll(shape());
        query.where().forEach(condition -> conditions.add(holds(condition)));
        return conditions;
    }

    /**
     * Whether the order of an index is the one asked for: all of one type, or of every type, by their sort keys. Where a
     * condition or a window leaves few, it is better to sort those.
     */
    boolean areInOrder() {
        return query.effectiveOrder().get(0).field().equals(Order.SORT_KEY)
                && query.window() instanceof Window.Any
                && query.types().size() <= 1
                && selection.spaces().size() == 1
                && leading().isEmpty();
    }

    /** The same with the rows of the sort keys, of which every publication has one, a text. */
    List<Condition> allBySortKey() {
        var conditions = new ArrayList<Condition>();
        conditions.add(ROW.name().eq(DSL.inline(Order.SORT_KEY)));
        conditions.addAll(shape());
        query.where().forEach(condition -> conditions.add(holds(condition)));
        return conditions;
    }

    /** A constant, or the planner does not see that the indexes of these rows apply. */
    private static Condition isPublication() {
        return ROW.name().eq(DSL.inline(""));
    }

    private List<Condition> shape() {
        var conditions = new ArrayList<Condition>();
        if (!query.types().isEmpty()) {
            conditions.add(among(ROW.type(), query.types()));
        }
        conditions.add(among(ROW.space(), selection.spaces()));
        if (!(query.window() instanceof Window.Any)) {
            conditions.add(ROW.happensFrom().isNotNull());
        }
        return conditions;
    }

    private static Condition among(Field<String> field, Collection<String> values) {
        return values.size() == 1 ? field.eq(values.iterator().next()) : field.in(values);
    }

    private Optional<org.lectern.api.Condition> leading() {
        return query.where().stream()
                .filter(condition -> condition.operator() == EQ && !DERIVED.contains(condition.field()))
                .findFirst();
    }

    private static Condition holds(org.lectern.api.Condition condition) {
        return switch (condition.field()) {
            case Order.HAPPENS -> Comparing.number(ROW.happensFrom(), condition);
            case Order.PUBLISHED -> Comparing.number(ROW.visibleFrom(), condition);
            case Order.SLUG -> Comparing.text(SLUG, condition);
            default -> Comparing.rows(ROW, condition);
        };
    }

    /** Whether the entry has to be joined. */
    boolean asksSlug() {
        return query.where().stream().anyMatch(condition -> condition.field().equals(Order.SLUG));
    }

    /** Public at the moment. The sum keeps SQLite from walking along what holds for almost all rows. */
    Condition visible() {
        return ROW.visibleFrom()
                .plus(DSL.inline(0L))
                .le(at)
                .and(ROW.visibleUntil().gt(at));
    }

    /** In the part of time that the query looks at. */
    Condition window() {
        var window = query.window();
        if (window instanceof Window.Upcoming) {
            return ROW.happensUntil().gt(at);
        } else if (window instanceof Window.Past) {
            return ROW.happensUntil().le(at);
        } else if (window instanceof Window.Happening) {
            return ROW.happensFrom().le(at).and(ROW.happensUntil().gt(at));
        } else if (window instanceof Window.Days days) {
            return touches(Span.of(days, selection.at(), selection.zone()));
        }
        return DSL.noCondition();
    }

    /** {@code until >= from} of the span follows from the rest; it is there for the index. */
    private static Condition touches(Span span) {
        long from = Millis.of(span.from());
        return ROW.happensUntil()
                .ge(from)
                .and(ROW.happensFrom().lt(Millis.of(span.until())))
                .and(ROW.happensUntil().gt(from).or(ROW.happensFrom().ge(from)));
    }
}
