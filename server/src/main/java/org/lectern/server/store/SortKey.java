package org.lectern.server.store;

import java.util.ArrayList;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectFieldOrAsterisk;
import org.jooq.SortField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.lectern.api.Order;
import org.lectern.engine.query.Value;

/**
 * One of the orders of a query, in SQL. As {@link org.lectern.engine.query.Ordering} says: numbers are smaller than
 * text, and who has neither comes last in both directions.
 *
 * @param num null if it is never a number
 * @param text null if it is never text
 * @param joined the row whose values these are, the smallest of its name; null if they are at hand
 */
record SortKey(
        Order order,
        @Nullable Field<Double> num,
        @Nullable Field<String> text,
        @Nullable FieldTable joined) {

    private static final String NUM = "_num";
    private static final String TEXT = "_text";

    /**
     * The keys of orders, each with a row of its own if it needs one.
     *
     * @param atHand whether the row that every other condition speaks of is that of the first key
     */
    static List<SortKey> of(List<Order> orders, boolean atHand) {
        var keys = new ArrayList<SortKey>();
        for (var order : orders) {
            keys.add(
                    atHand && keys.isEmpty()
                            ? new SortKey(order, null, Matches.ROW.text(), null)
                            : of(order, "s" + keys.size()));
        }
        return keys;
    }

    private static SortKey of(Order order, String alias) {
        return switch (order.field()) {
            case Order.HAPPENS -> new SortKey(order, Matches.ROW.happensFrom().coerce(Double.class), null, null);
            case Order.PUBLISHED -> new SortKey(order, Matches.ROW.visibleFrom().coerce(Double.class), null, null);
            case Order.SLUG -> new SortKey(order, null, Matches.SLUG, null);
            default -> {
                var row = FieldTable.as(alias);
                yield new SortKey(order, row.num(), row.text(), row);
            }
        };
    }

    boolean asksSlug() {
        return order.field().equals(Order.SLUG);
    }

    /** The columns that hold its value, for the key at a place. */
    List<SelectFieldOrAsterisk> columns(int place) {
        var columns = new ArrayList<SelectFieldOrAsterisk>();
        if (num != null) {
            columns.add(num.as(NUM + place));
        }
        if (text != null) {
            columns.add(text.as(TEXT + place));
        }
        return columns;
    }

    /** Its value in a row that has {@link #columns}; null if the entry has none. */
    @Nullable
    Value value(Record row, int place) {
        var number = num == null ? null : row.get(NUM + place, Double.class);
        if (number != null) {
            return new Value.Num(number);
        }
        var string = text == null ? null : row.get(TEXT + place, String.class);
        return string == null ? null : new Value.Text(string);
    }

    List<SortField<?>> sorting() {
        var fields = new ArrayList<SortField<?>>();
        if (num != null && text != null) {
            fields.add(kind(num, text).asc());
        }
        if (num != null) {
            fields.add((order.descending() ? num.desc() : num.asc()).nullsLast());
        }
        if (text != null) {
            var field = order.descending() ? text.desc() : text.asc();
            fields.add(isNeverMissing() ? field : field.nullsLast());
        }
        return fields;
    }

    /** Said of nulls where there are none, it would keep the planner from an index. */
    private boolean isNeverMissing() {
        return num == null && joined == null;
    }

    private Field<Integer> kind(Field<Double> number, Field<String> string) {
        return DSL.when(number.isNotNull(), DSL.inline(order.descending() ? 1 : 0))
                .when(string.isNotNull(), DSL.inline(order.descending() ? 0 : 1))
                .otherwise(DSL.inline(2));
    }

    /** Whether a row comes later in this order than one with the value, those with the same left aside. */
    Condition after(@Nullable Value last) {
        if (last == null) {
            return DSL.falseCondition();
        }
        boolean down = order.descending();
        if (last instanceof Value.Num v) {
            var further = num == null ? DSL.falseCondition() : down ? num.lt(v.number()) : num.gt(v.number());
            return further.or(down ? noNumber().and(noText()) : noNumber());
        }
        var v = ((Value.Text) last).text();
        var further = text == null ? DSL.trueCondition() : (down ? text.lt(v) : text.gt(v)).or(text.isNull());
        var same = noNumber().and(further);
        return down ? same.or(DSL.not(noNumber())) : same;
    }

    /** Whether a row has the same value. */
    Condition equal(@Nullable Value last) {
        if (last instanceof Value.Num v) {
            return num == null ? DSL.falseCondition() : num.eq(v.number());
        } else if (last instanceof Value.Text v) {
            return text == null ? DSL.falseCondition() : noNumber().and(text.eq(v.text()));
        }
        return noNumber().and(noText());
    }

    private Condition noNumber() {
        return num == null ? DSL.trueCondition() : num.isNull();
    }

    private Condition noText() {
        return text == null ? DSL.trueCondition() : text.isNull();
    }
}
