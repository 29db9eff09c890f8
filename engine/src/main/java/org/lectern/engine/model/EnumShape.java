package org.lectern.engine.model;

import static org.lectern.engine.model.JsonValues.BUILDERS;

import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.lectern.engine.query.IndexedField;
import org.lectern.engine.query.Value;
import org.lectern.engine.query.Words;

/** One of a few words: the constants of an enum in lower case, with hyphens. */
record EnumShape(List<String> words) implements Shape {

    static EnumShape of(Class<?> type) {
        return new EnumShape(Arrays.stream(type.getEnumConstants())
                .map(constant -> Words.of((Enum<?>) constant))
                .toList());
    }

    private String expected() {
        return "one of " + String.join(", ", words);
    }

    @Override
    public void check(JsonValue value, Pointer at, Problems problems) {
        if (!(value instanceof JsonString text) || !words.contains(text.getString())) {
            problems.unexpected(at, expected(), value);
        }
    }

    @Override
    public JsonObjectBuilder schema() {
        return BUILDERS.createObjectBuilder().add("enum", BUILDERS.createArrayBuilder(words));
    }

    @Override
    public JsonValue prepare(JsonValue value, Languages languages) {
        return JsonValues.text(
                ((JsonString) value).getString().toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    @Override
    public JsonValue write(Object value) {
        return JsonValues.text(Words.of((Enum<?>) value));
    }

    @Override
    public void index(JsonValue value, String path, String language, Consumer<IndexedField> index) {
        index.accept(new IndexedField(path, language, Value.text(((JsonString) value).getString())));
    }

    @Override
    public void fields(String path, boolean many, Consumer<Field> fields) {
        fields.accept(new Field(path, many, false, this::read));
    }

    private Value read(String text) {
        if (!words.contains(text)) {
            throw new IllegalArgumentException("expected " + expected() + ", not \"" + text + '"');
        }
        return Value.text(text);
    }
}
