package org.lectern.server.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;
import org.lectern.engine.query.Millis;

/** A row that a statement written as text gave. */
final class Row {

    /** "No end", so that one comparison serves windows with and without. */
    static final long FOREVER = Long.MAX_VALUE;

    private final Map<String, @Nullable Object> values;

    private Row(Map<String, @Nullable Object> values) {
        this.values = values;
    }

    /** Read here and not by jOOQ, which takes SQLite's integers, of 64 bits, for those of 32. */
    static List<Row> all(DSLContext dsl, String statement, @Nullable Object... binds) {
        try (var found = dsl.resultQuery(statement, binds).fetchResultSet()) {
            var rows = new ArrayList<Row>();
            while (found.next()) {
                rows.add(row(found));
            }
            return rows;
        } catch (SQLException e) {
            throw new DataAccessException(e.getMessage(), e);
        }
    }

    private static Row row(ResultSet found) throws SQLException {
        var columns = found.getMetaData();
        var values = new HashMap<String, @Nullable Object>();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            values.put(columns.getColumnLabel(i), found.getObject(i));
        }
        return new Row(values);
    }

    /** The columns whose names begin so, under the rest of their names. */
    Row under(String prefix) {
        var part = new HashMap<String, @Nullable Object>();
        values.forEach((column, value) -> {
            if (column.startsWith(prefix)) {
                part.put(column.substring(prefix.length()), value);
            }
        });
        return new Row(part);
    }

    String text(String column) {
        return (String) Objects.requireNonNull(values.get(column), column);
    }

    @Nullable
    String textOrNull(String column) {
        return (String) values.get(column);
    }

    /** A text, or a number as digits; null for null. */
    @Nullable
    String plain(String column) {
        var value = values.get(column);
        return value instanceof Number number ? Long.toString(number.longValue()) : (String) value;
    }

    long number(String column) {
        return ((Number) Objects.requireNonNull(values.get(column), column)).longValue();
    }

    @Nullable
    Double fractionOrNull(String column) {
        return values.get(column) instanceof Number number ? number.doubleValue() : null;
    }

    Instant moment(String column) {
        return Instant.ofEpochMilli(number(column));
    }

    /** Null for null and for "no end". */
    @Nullable
    Instant momentOrNull(String column) {
        return values.get(column) instanceof Number millis ? momentOrNull(millis.longValue()) : null;
    }

    static @Nullable Instant momentOrNull(@Nullable Long millis) {
        return millis == null || millis == FOREVER ? null : Instant.ofEpochMilli(millis);
    }

    static @Nullable Long millis(@Nullable Instant moment) {
        return moment == null ? null : Millis.of(moment);
    }

    static long end(@Nullable Instant moment) {
        return moment == null ? FOREVER : Millis.of(moment);
    }
}
