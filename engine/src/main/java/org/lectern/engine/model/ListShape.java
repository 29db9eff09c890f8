package org.lectern.engine.model;

import static org.lectern.engine.model.JsonValues.BUILDERS;
import static org.lectern.engine.model.JsonValues.present;

import jakarta.json.JsonArray;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.Collection;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.lectern.api.Ref;
import org.lectern.engine.query.IndexedField;

/** Any number of values of one shape, in order. None is null. */
record ListShape(Shape item) implements Shape {

    @Override
    public void check(JsonValue value, Pointer at, Problems problems) {
        if (!(value instanceof JsonArray array)) {
            problems.unexpected(at, "a list", value);
            return;
        }
        for (int i = 0; i < array.size(); i++) {
            if (present(array.get(i))) {
                item.check(array.get(i), at.child(i), problems);
            } else {
                problems.add(at.child(i), "a list has no empty places; leave the item out");
            }
        }
    }

    @Override
    public JsonObjectBuilder schema() {
        return BUILDERS.createObjectBuilder().add("type", "array").add("items", item.schema());
    }

    @Override
    public JsonValue prepare(JsonValue value, Languages languages) {
        var prepared = BUILDERS.createArrayBuilder();
        for (var element : (JsonArray) value) {
            var one = item.prepare(element, languages);
            if (one != null) {
                prepared.add(one);
            }
        }
        return prepared.build();
    }

    @Override
    public JsonValue absent() {
        return JsonValue.EMPTY_JSON_ARRAY;
    }

    @Override
    public JsonValue show(JsonValue value, Showing showing) {
        var shown = BUILDERS.createArrayBuilder();
        for (var element : (JsonArray) value) {
            var one = item.show(element, showing);
            // What refers to an entry that is not public now is left out, as in every widget.
            if (present(one)) {
                shown.add(one);
            }
        }
        return shown.build();
    }

    @Override
    public JsonValue showAbsent() {
        return JsonValue.EMPTY_JSON_ARRAY;
    }

    @Override
    public JsonValue write(Object value) {
        var array = BUILDERS.createArrayBuilder();
        for (var element : (Collection<?>) value) {
            array.add(item.write(element));
        }
        return array.build();
    }

    @Override
    public void index(JsonValue value, String path, String language, Consumer<IndexedField> index) {
        for (var element : (JsonArray) value) {
            item.index(element, path, language, index);
        }
    }

    @Override
    public void fields(String path, boolean many, Consumer<Field> fields) {
        item.fields(path, true, fields);
    }

    @Override
    public void localised(JsonValue value, Pointer at, BiConsumer<Pointer, List<String>> texts) {
        var array = (JsonArray) value;
        for (int i = 0; i < array.size(); i++) {
            item.localised(array.get(i), at.child(i), texts);
        }
    }

    @Override
    public void texts(JsonValue value, Consumer<String> texts) {
        ((JsonArray) value).forEach(element -> item.texts(element, texts));
    }

    @Override
    public boolean lacksAlt(JsonValue value) {
        return ((JsonArray) value).stream().anyMatch(item::lacksAlt);
    }

    @Override
    public boolean refers() {
        return item.refers();
    }

    @Override
    public void references(JsonValue value, Pointer at, BiConsumer<Pointer, Ref> refs) {
        var array = (JsonArray) value;
        for (int i = 0; i < array.size(); i++) {
            item.references(array.get(i), at.child(i), refs);
        }
    }
}
