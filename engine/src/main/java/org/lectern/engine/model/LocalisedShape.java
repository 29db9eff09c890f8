package org.lectern.engine.model;

import static org.lectern.engine.model.JsonValues.BUILDERS;
import static org.lectern.engine.model.JsonValues.present;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lectern.engine.query.IndexedField;

/** A text for each language, or one for all; see {@link org.lectern.api.Localised}. */
record LocalisedShape(Shape text) implements Shape {

    /** BCP 47 in the forms used here: language, perhaps script, perhaps region. */
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?");

    @Override
    public void check(JsonValue value, Pointer at, Problems problems) {
        if (value instanceof JsonString) {
            text.check(value, at, problems);
        } else if (value instanceof JsonObject texts) {
            texts.forEach((language, one) -> checkOne(language, one, at.child(language), problems));
        } else {
            problems.unexpected(at, "a text, or an object with a text for each language", value);
        }
    }

    private void checkOne(String language, JsonValue one, Pointer at, Problems problems) {
        if (!LANGUAGE.matcher(language).matches()) {
            problems.add(at, "\"" + language + "\" is no language; write it such as en, de or pt-BR");
        } else if (present(one)) {
            text.check(one, at, problems);
        }
    }

    @Override
    public JsonObjectBuilder schema() {
        return schema(text.schema().build(), false);
    }

    /**
     * The schema if the constraints of a component hold for the text.
     *
     * @param one the schema of a single text
     * @param required whether there must be a text in some language
     */
    JsonObjectBuilder schema(JsonObject one, boolean required) {
        var texts = BUILDERS.createObjectBuilder()
                .add("type", "object")
                .add("propertyNames", BUILDERS.createObjectBuilder().add("pattern", "^" + LANGUAGE.pattern() + "$"))
                .add("additionalProperties", one);
        if (required) {
            texts.add("minProperties", 1);
        }
        return BUILDERS.createObjectBuilder()
                .add("anyOf", BUILDERS.createArrayBuilder().add(one).add(texts));
    }

    @Override
    public @Nullable JsonValue prepare(JsonValue value, Languages languages) {
        var best = best(value, languages);
        return best == null ? null : text.prepare(best, languages);
    }

    private static @Nullable JsonValue best(JsonValue value, Languages languages) {
        if (!(value instanceof JsonObject texts)) {
            return value;
        }
        return languages.best(written(texts)).map(texts::get).orElse(null);
    }

    private static List<String> written(JsonObject texts) {
        return texts.entrySet().stream()
                .filter(entry -> present(entry.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    @Override
    public void localised(JsonValue value, Pointer at, BiConsumer<Pointer, List<String>> found) {
        if (value instanceof JsonObject texts) {
            found.accept(at, written(texts));
        }
    }

    @Override
    public JsonValue show(JsonValue value, Showing showing) {
        var best = best(value, showing.languages());
        return best == null ? JsonValue.NULL : text.show(best, showing);
    }

    @Override
    public JsonValue write(Object value) {
        return text.write(value);
    }

    @Override
    public void index(JsonValue value, String path, String language, Consumer<IndexedField> index) {
        if (value instanceof JsonObject texts) {
            texts.forEach((tag, one) -> {
                if (present(one)) {
                    text.index(one, path, tag, index);
                }
            });
        } else {
            text.index(value, path, language, index);
        }
    }

    @Override
    public void fields(String path, boolean many, Consumer<Field> fields) {
        text.fields(path, many, fields);
    }

    @Override
    public void texts(JsonValue value, Consumer<String> all) {
        written(value).forEach(one -> text.texts(one, all));
    }

    @Override
    public boolean lacksAlt(JsonValue value) {
        return written(value).stream().anyMatch(text::lacksAlt);
    }

    private static List<JsonValue> written(JsonValue value) {
        return value instanceof JsonObject texts
                ? written(texts).stream().map(language -> texts.get(language)).toList()
                : List.of(value);
    }
}
