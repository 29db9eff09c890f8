package org.lectern.api;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** A document in the making, for types that import pages: what is null or empty is left out. */
public final class Fields {

    private final JsonObjectBuilder fields = Json.createObjectBuilder();

    public Fields put(String name, @Nullable String text) {
        if (text != null && !text.isEmpty()) {
            fields.add(name, text);
        }
        return this;
    }

    public Fields put(String name, @Nullable JsonValue value) {
        if (value != null) {
            fields.add(name, value);
        }
        return this;
    }

    public Fields put(String name, Collection<? extends JsonValue> values) {
        if (!values.isEmpty()) {
            var list = Json.createArrayBuilder();
            values.forEach(list::add);
            fields.add(name, list);
        }
        return this;
    }

    /** A list of texts. */
    public Fields putTexts(String name, Collection<String> texts) {
        return put(name, texts.stream().map(Json::createValue).toList());
    }

    public Fields put(String name, @Nullable When when) {
        return when == null
                ? this
                : put(
                        name,
                        new Fields()
                                .put("start", when.start().toString())
                                .put(
                                        "end",
                                        when.end() == null ? null : when.end().toString())
                                .put("zone", when.zone().getId())
                                .put("allDay", when.allDay() ? JsonValue.TRUE : JsonValue.FALSE)
                                .object());
    }

    /** Left out without an address. */
    public Fields put(String name, @Nullable Image image) {
        return image == null || image.url() == null
                ? this
                : put(
                        name,
                        new Fields()
                                .put("url", image.url().toString())
                                .put("alt", image.alt())
                                .object());
    }

    public JsonObject object() {
        return fields.build();
    }
}
