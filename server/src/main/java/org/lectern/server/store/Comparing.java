package org.lectern.server.store;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.lectern.api.Condition.Operator;
import org.lectern.engine.query.Value;

/**
 * One condition of a query in SQL. Numbers and text stand in different columns, so across the two nothing is equal, less
 * or greater.
 */
final class Comparing {

    private Comparing() {}

    /** Whether the row has the value. */
    static Condition equal(FieldTable row, Value value) {
        return value instanceof Value.Text text
                ? row.text().eq(text.text())
                : row.num().eq(((Value.Num) value).number());
    }

    /** Whether any value of the publication meets the condition; none, for NE. */
    static Condition rows(FieldTable publication, org.lectern.api.Condition condition) {
        var other = FieldTable.as("c");
        var exists = DSL.exists(DSL.selectOne()
                .from(other.table())
                .where(other.publication().eq(publication.publication()))
                .and(other.name().eq(condition.field()))
                .and(any(other.num(), other.text(), condition)));
        return condition.operator() == Operator.NE ? DSL.not(exists) : exists;
    }

    /** The same for a column of whole numbers, which may be null. */
    static Condition number(Field<Long> column, org.lectern.api.Condition condition) {
        return one(column, any(column.coerce(Double.class), DSL.inline((String) null), condition), condition);
    }

    /** The same for a column of text. */
    static Condition text(Field<String> column, org.lectern.api.Condition condition) {
        return one(column, any(DSL.inline((Double) null), column, condition), condition);
    }

    private static Condition one(Field<?> column, Condition any, org.lectern.api.Condition condition) {
        return condition.operator() == Operator.NE ? column.isNull().or(DSL.not(any)) : any;
    }

    private static Condition any(Field<Double> num, Field<String> text, org.lectern.api.Condition condition) {
        var values = condition.values().stream().map(Value::of).toList();
        return DSL.or(values.stream()
                .map(value -> value instanceof Value.Text asked
                        ? holds(text, asked.text(), condition.operator())
                        : condition.operator() == Operator.CONTAINS
                                ? DSL.falseCondition()
                                : holds(num, ((Value.Num) value).number(), condition.operator()))
                .toList());
    }

    private static <V> Condition holds(Field<V> column, V asked, Operator operator) {
        return switch (operator) {
            case EQ, NE, IN -> column.eq(asked);
            case LT -> column.lt(asked);
            case LE -> column.le(asked);
            case GT -> column.gt(asked);
            case GE -> column.ge(asked);
            case CONTAINS ->
                DSL.position(column.coerce(String.class), asked.toString()).gt(0);
        };
    }
}
