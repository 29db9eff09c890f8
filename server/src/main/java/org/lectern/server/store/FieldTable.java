package org.lectern.server.store;

import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** The table of fields under a name of its own within a query. */
record FieldTable(Table<Record> table, String alias) {

    static FieldTable as(String alias) {
        return new FieldTable(DSL.table(DSL.name("field")).as(alias), alias);
    }

    Field<Long> publication() {
        return number("publication");
    }

    Field<String> entry() {
        return string("entry");
    }

    Field<String> space() {
        return string("space");
    }

    Field<String> type() {
        return string("type");
    }

    Field<String> name() {
        return string("name");
    }

    /** 0 for the smallest value of its name, 2 for one that was said before in another language. */
    Field<Long> place() {
        return number("place");
    }

    Field<String> text() {
        return string("text");
    }

    Field<Double> num() {
        return DSL.field(DSL.name(alias, "num"), SQLDataType.DOUBLE);
    }

    Field<Long> visibleFrom() {
        return number("visible_from");
    }

    Field<Long> visibleUntil() {
        return number("visible_until");
    }

    Field<Long> happensFrom() {
        return number("happens_from");
    }

    Field<Long> happensUntil() {
        return number("happens_until");
    }

    private Field<Long> number(String column) {
        return DSL.field(DSL.name(alias, column), SQLDataType.BIGINT);
    }

    private Field<String> string(String column) {
        return DSL.field(DSL.name(alias, column), SQLDataType.CLOB);
    }
}
