package org.lectern.api;

import java.util.Arrays;
import java.util.List;

/**
 * One condition on a field.
 *
 * <p>Text compares after normalisation (NFKC, case folded), so {@code "Climate"} equals {@code "climate"}. A field with
 * many values (a list) meets a condition if any value does; {@link Operator#NE} means that none is equal, and holds for
 * a missing field.
 *
 * @param field the path of the field, levels joined by dots, list levels left out: {@code "topics"},
 *     {@code "when.start"}, {@code "agenda.items.title"}
 * @param values one value, several for {@link Operator#IN}: String, Number, Boolean, Instant, LocalDate, LocalDateTime,
 *     LocalTime, Enum or {@link Ref}
 */
public record Condition(String field, Operator operator, List<Object> values) {

    /** How a field is compared. */
    public enum Operator {
        EQ,
        NE,
        LT,
        LE,
        GT,
        GE,
        IN,
        /** The text has the value within it. */
        CONTAINS
    }

    public Condition {
        values = List.copyOf(values);
        if (values.isEmpty() || (values.size() > 1 && operator != Operator.IN)) {
            throw new IllegalArgumentException(
                    "A condition takes one value, IN one or more; " + field + " " + operator + " has " + values.size());
        }
    }

    public static Condition eq(String field, Object value) {
        return new Condition(field, Operator.EQ, List.of(value));
    }

    public static Condition ne(String field, Object value) {
        return new Condition(field, Operator.NE, List.of(value));
    }

    public static Condition in(String field, Object... values) {
        return new Condition(field, Operator.IN, Arrays.asList(values));
    }

    public static Condition contains(String field, String part) {
        return new Condition(field, Operator.CONTAINS, List.of(part));
    }
}
