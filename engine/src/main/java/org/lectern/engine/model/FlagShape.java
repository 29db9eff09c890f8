package org.lectern.engine.model;

import static org.lectern.engine.model.JsonValues.BUILDERS;

import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.function.Consumer;
import org.lectern.engine.query.IndexedField;
import org.lectern.engine.query.Value;

/** True or false. */
record FlagShape() implements Shape {

    @Override
    public void check(JsonValue value, Pointer at, Problems problems) {
        if (!value.equals(JsonValue.TRUE) && !value.equals(JsonValue.FALSE)) {
            problems.unexpected(at, "true or false", value);
        }
    }

    @Override
    public JsonObjectBuilder schema() {
        return BUILDERS.createObjectBuilder().add("type", "boolean");
    }

    @Override
    public JsonValue write(Object value) {
        return (Boolean) value ? JsonValue.TRUE : JsonValue.FALSE;
    }

    @Override
    public void index(JsonValue value, String path, String language, Consumer<IndexedField> index) {
        index.accept(new IndexedField(path, language, Value.of(value.equals(JsonValue.TRUE))));
    }

    @Override
    public void fields(String path, boolean many, Consumer<Field> fields) {
        fields.accept(new Field(path, many, false, FlagShape::read));
    }

    private static Value read(String text) {
        return switch (text) {
            case "true" -> Value.of(true);
            case "false" -> Value.of(false);
            default -> throw new IllegalArgumentException("expected true or false, not \"" + text + '"');
        };
    }
}
