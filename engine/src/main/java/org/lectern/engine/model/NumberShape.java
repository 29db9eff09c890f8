package org.lectern.engine.model;

import static org.lectern.engine.model.JsonValues.BUILDERS;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.function.Consumer;
import org.lectern.engine.query.IndexedField;
import org.lectern.engine.query.Value;

/**
 * A number within bounds. JSON-B would wrap one that is too large into the type's range without a word.
 *
 * @param whole whether fractions are refused
 */
record NumberShape(boolean whole, BigDecimal least, BigDecimal most) implements Shape {

    /** The largest integer that JavaScript and JSON agree on (RFC 8259, section 6). */
    private static final BigDecimal SAFE = BigDecimal.valueOf((1L << 53) - 1);

    static final NumberShape INT =
            new NumberShape(true, BigDecimal.valueOf(Integer.MIN_VALUE), BigDecimal.valueOf(Integer.MAX_VALUE));
    static final NumberShape LONG = new NumberShape(true, SAFE.negate(), SAFE);
    static final NumberShape DECIMAL = new NumberShape(false, SAFE.negate(), SAFE);

    @Override
    public void check(JsonValue value, Pointer at, Problems problems) {
        if (!(value instanceof JsonNumber number)) {
            problems.unexpected(at, whole ? "a whole number" : "a number", value);
            return;
        }
        var decimal = number.bigDecimalValue();
        // Before anything is computed: 1e1000000000 is short to write and long to expand.
        if (Math.abs((long) decimal.precision() - decimal.scale()) > 400 || Math.abs((long) decimal.scale()) > 400) {
            problems.unexpected(at, "a number from " + least + " to " + most, value);
        } else if (decimal.compareTo(least) < 0 || decimal.compareTo(most) > 0) {
            problems.unexpected(at, "a number from " + least + " to " + most, value);
        } else if (whole && decimal.stripTrailingZeros().scale() > 0) {
            problems.unexpected(at, "a whole number", value);
        }
    }

    @Override
    public JsonObjectBuilder schema() {
        return BUILDERS.createObjectBuilder()
                .add("type", whole ? "integer" : "number")
                .add("minimum", least)
                .add("maximum", most);
    }

    @Override
    public JsonValue prepare(JsonValue value, Languages languages) {
        return whole ? JsonValues.PROVIDER.createValue(((JsonNumber) value).longValue()) : value;
    }

    @Override
    public JsonValue write(Object value) {
        return JsonValues.PROVIDER.createValue(new BigDecimal(value.toString()));
    }

    @Override
    public void index(JsonValue value, String path, String language, Consumer<IndexedField> index) {
        index.accept(new IndexedField(path, language, new Value.Num(((JsonNumber) value).doubleValue())));
    }

    @Override
    public void fields(String path, boolean many, Consumer<Field> fields) {
        fields.accept(new Field(path, many, false, NumberShape::read));
    }

    private static Value read(String text) {
        try {
            return new Value.Num(new BigDecimal(text).doubleValue());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("expected a number, not \"" + text + '"', e);
        }
    }
}
