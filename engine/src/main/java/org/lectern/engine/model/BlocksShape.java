package org.lectern.engine.model;

import static org.lectern.engine.model.JsonValues.BUILDERS;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.lectern.api.Ref;
import org.lectern.engine.query.IndexedField;

/** One of several records, told apart by the word under {@code "kind"}: a sealed interface. */
record BlocksShape(Map<String, GroupShape> kinds, Map<Class<?>, GroupShape> classes) implements Shape {

    @Override
    public void check(JsonValue value, Pointer at, Problems problems) {
        if (!(value instanceof JsonObject object)) {
            problems.unexpected(at, "an object", value);
        } else if (object.get(GroupShape.KIND) instanceof JsonString kind && kinds.containsKey(kind.getString())) {
            group(object).check(object, at, problems);
        } else {
            var kind = object.getOrDefault(GroupShape.KIND, JsonValue.NULL);
            problems.add(
                    at, "its kind is one of " + String.join(", ", kinds.keySet()) + ", not " + Problems.brief(kind));
        }
    }

    private GroupShape group(JsonValue value) {
        return Objects.requireNonNull(kinds.get(((JsonObject) value).getString(GroupShape.KIND)));
    }

    @Override
    public JsonObjectBuilder schema() {
        var all = BUILDERS.createArrayBuilder();
        kinds.values().forEach(kind -> all.add(kind.schema()));
        return BUILDERS.createObjectBuilder().add("oneOf", all);
    }

    @Override
    public JsonValue prepare(JsonValue value, Languages languages) {
        return group(value).prepare(value, languages);
    }

    @Override
    public JsonValue show(JsonValue value, Showing showing) {
        return group(value).show(value, showing);
    }

    @Override
    public JsonValue write(Object value) {
        return Objects.requireNonNull(classes.get(value.getClass())).write(value);
    }

    @Override
    public void index(JsonValue value, String path, String language, Consumer<IndexedField> index) {
        group(value).index(value, path, language, index);
    }

    @Override
    public void fields(String path, boolean many, Consumer<Field> fields) {
        var byPath = new LinkedHashMap<String, Field>();
        kinds.values().forEach(kind -> kind.fields(path, many, field -> byPath.putIfAbsent(field.path(), field)));
        byPath.values().forEach(fields);
    }

    @Override
    public void localised(JsonValue value, Pointer at, BiConsumer<Pointer, List<String>> texts) {
        group(value).localised(value, at, texts);
    }

    @Override
    public void texts(JsonValue value, Consumer<String> texts) {
        group(value).texts(value, texts);
    }

    @Override
    public boolean lacksAlt(JsonValue value) {
        return group(value).lacksAlt(value);
    }

    @Override
    public boolean refers() {
        return kinds.values().stream().anyMatch(Shape::refers);
    }

    @Override
    public void references(JsonValue value, Pointer at, BiConsumer<Pointer, Ref> refs) {
        group(value).references(value, at, refs);
    }
}
