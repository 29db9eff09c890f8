package org.lectern.engine.model;

import static org.lectern.engine.model.JsonValues.BUILDERS;

import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.DateTimeException;
import java.util.function.Consumer;
import java.util.function.Function;
import org.lectern.engine.query.IndexedField;
import org.lectern.engine.query.Value;

/**
 * A value written as text in a fixed form: a date, an address, a zone.
 *
 * @param expected "a date such as 2026-05-01"
 * @param read the value of a text; throws DateTimeException or IllegalArgumentException for a text of another form
 * @param written the text of a value, in the one form that JSON-B reads too
 * @param keys more of the schema, {@code format} or {@code pattern} with its value
 */
record WrittenShape(String expected, Function<String, Object> read, Function<Object, String> written, SchemaKeys keys)
        implements Shape {

    /** More lines of a schema. */
    interface SchemaKeys {
        void addTo(JsonObjectBuilder schema);
    }

    @Override
    public void check(JsonValue value, Pointer at, Problems problems) {
        if (!(value instanceof JsonString text)) {
            problems.unexpected(at, expected, value);
            return;
        }
        if (!readable(text.getString())) {
            problems.unexpected(at, expected, value);
        }
    }

    private boolean readable(String text) {
        try {
            return read.apply(text) != null;
        } catch (DateTimeException | IllegalArgumentException e) {
            return false;
        }
    }

    @Override
    public JsonObjectBuilder schema() {
        var schema = BUILDERS.createObjectBuilder().add("type", "string");
        keys.addTo(schema);
        return schema;
    }

    @Override
    public JsonValue prepare(JsonValue value, Languages languages) {
        return write(read.apply(((JsonString) value).getString()));
    }

    @Override
    public JsonValue write(Object value) {
        return JsonValues.text(written.apply(value));
    }

    @Override
    public void index(JsonValue value, String path, String language, Consumer<IndexedField> index) {
        index.accept(new IndexedField(path, language, valueOf(((JsonString) value).getString())));
    }

    @Override
    public void fields(String path, boolean many, Consumer<Field> fields) {
        fields.accept(new Field(path, many, false, this::readFilter));
    }

    private Value readFilter(String text) {
        try {
            return valueOf(text);
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new IllegalArgumentException("expected " + expected + ", not \"" + text + '"' + plusHint(text), e);
        }
    }

    /** A plus sign in an address means a space (WHATWG URL, application/x-www-form-urlencoded). */
    private static String plusHint(String text) {
        return text.indexOf(' ') > 0 ? "; write a plus sign in an address as %2B" : "";
    }

    private Value valueOf(String text) {
        var value = read.apply(text);
        boolean comparable = value instanceof java.time.temporal.Temporal;
        return comparable ? Value.of(value) : Value.text(written.apply(value));
    }
}
