package org.lectern.engine.model;

import static org.lectern.engine.model.JsonValues.BUILDERS;
import static org.lectern.engine.model.JsonValues.valueIn;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.lectern.api.Image;
import org.lectern.api.Ref;
import org.lectern.engine.query.IndexedField;

/**
 * A record: named values, each of its own shape, and no others.
 *
 * @param kind the word under {@code "kind"} that tells it from its siblings; null for a record that has none
 */
record GroupShape(List<Component> components, @Nullable String kind) implements Shape {

    static final String KIND = "kind";

    @Override
    public void check(JsonValue value, Pointer at, Problems problems) {
        if (!(value instanceof JsonObject object)) {
            problems.unexpected(at, "an object", value);
            return;
        }
        for (var entry : object.entrySet()) {
            if (!knows(entry.getKey())) {
                problems.add(at.child(entry.getKey()), unknown(entry.getKey()));
            }
        }
        for (var component : components) {
            var one = valueIn(object, component.name());
            if (one != null) {
                component.shape().check(one, at.child(component.name()), problems);
            }
        }
    }

    private boolean knows(String key) {
        return (kind != null && key.equals(KIND))
                || components.stream().anyMatch(c -> c.name().equals(key));
    }

    private String unknown(String key) {
        var names = components.stream().map(Component::name).toList();
        return "there is no field \"" + key + "\" here; "
                + Nearest.to(key, names)
                        .map(name -> "did you mean \"" + name + "\"?")
                        .orElse("there are " + String.join(", ", names));
    }

    @Override
    public JsonObjectBuilder schema() {
        var properties = BUILDERS.createObjectBuilder();
        var required = BUILDERS.createArrayBuilder();
        if (kind != null) {
            properties.add(KIND, BUILDERS.createObjectBuilder().add("const", kind));
            required.add(KIND);
        }
        for (var component : components) {
            properties.add(component.name(), component.schema());
            if (component.required()) {
                required.add(component.name());
            }
        }
        return BUILDERS.createObjectBuilder()
                .add("type", "object")
                .add("properties", properties)
                .add("required", required)
                .add("additionalProperties", false);
    }

    @Override
    public JsonValue prepare(JsonValue value, Languages languages) {
        return prepareObject((JsonObject) value, languages);
    }

    JsonObject prepareObject(JsonObject object, Languages languages) {
        var prepared = BUILDERS.createObjectBuilder();
        if (kind != null) {
            prepared.add(KIND, kind);
        }
        for (var component : components) {
            var one = valueIn(object, component.name());
            var ready = one != null
                    ? component.shape().prepare(one, languages)
                    : component.shape().absent();
            if (ready != null) {
                prepared.add(component.name(), ready);
            }
        }
        return prepared.build();
    }

    @Override
    public JsonValue show(JsonValue value, Showing showing) {
        return showObject((JsonObject) value, showing);
    }

    JsonObject showObject(JsonObject object, Showing showing) {
        return showSome(object, name -> true, name -> showing);
    }

    /** Only the components wanted, each shown in its own way. */
    JsonObject showSome(JsonObject object, Predicate<String> wanted, Function<String, Showing> showings) {
        var shown = BUILDERS.createObjectBuilder();
        if (kind != null) {
            shown.add(KIND, kind);
        }
        for (var component : components) {
            var one = valueIn(object, component.name());
            var shape = component.shape();
            if (wanted.test(component.name())) {
                shown.add(
                        component.name(),
                        one != null ? shape.show(one, showings.apply(component.name())) : shape.showAbsent());
            }
        }
        return shown.build();
    }

    @Override
    public JsonObject write(Object value) {
        var object = BUILDERS.createObjectBuilder();
        if (kind != null) {
            object.add(KIND, kind);
        }
        for (var component : components) {
            var one = component.of(value);
            if (one != null) {
                object.add(component.name(), component.shape().write(one));
            }
        }
        return object.build();
    }

    @Override
    public void index(JsonValue value, String path, String language, Consumer<IndexedField> index) {
        var object = (JsonObject) value;
        for (var component : components) {
            var one = valueIn(object, component.name());
            if (one != null) {
                component.shape().index(one, join(path, component.name()), language, index);
            }
        }
    }

    @Override
    public void fields(String path, boolean many, Consumer<Field> fields) {
        for (var component : components) {
            component.shape().fields(join(path, component.name()), many, fields);
        }
    }

    @Override
    public void localised(JsonValue value, Pointer at, BiConsumer<Pointer, List<String>> texts) {
        var object = (JsonObject) value;
        for (var component : components) {
            var one = valueIn(object, component.name());
            if (one != null) {
                component.shape().localised(one, at.child(component.name()), texts);
            }
        }
    }

    @Override
    public void texts(JsonValue value, Consumer<String> texts) {
        var object = (JsonObject) value;
        for (var component : components) {
            var one = valueIn(object, component.name());
            if (one != null) {
                component.shape().texts(one, texts);
            }
        }
    }

    @Override
    public boolean lacksAlt(JsonValue value) {
        var object = (JsonObject) value;
        if (isPicture()) {
            return valueIn(object, "url") != null && valueIn(object, "alt") == null;
        }
        return components.stream().anyMatch(component -> {
            var one = valueIn(object, component.name());
            return one != null && component.shape().lacksAlt(one);
        });
    }

    private boolean isPicture() {
        return components.stream().anyMatch(component -> component.origin().getDeclaringRecord() == Image.class);
    }

    @Override
    public boolean refers() {
        return components.stream().anyMatch(component -> component.shape().refers());
    }

    @Override
    public void references(JsonValue value, Pointer at, BiConsumer<Pointer, Ref> refs) {
        var object = (JsonObject) value;
        for (var component : components) {
            var one = valueIn(object, component.name());
            if (one != null) {
                component.shape().references(one, at.child(component.name()), refs);
            }
        }
    }

    private static String join(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }
}
