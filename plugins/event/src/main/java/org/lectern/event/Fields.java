package org.lectern.event;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.lectern.api.When;

/** A JSON object in the making, without what is null or empty. */
final class Fields {

    private final JsonObjectBuilder fields = Json.createObjectBuilder();

    Fields put(String name, @Nullable String text) {
        if (text != null && !text.isEmpty()) {
            fields.add(name, text);
        }
        return this;
    }

    Fields put(String name, @Nullable JsonValue value) {
        if (value != null) {
            fields.add(name, value);
        }
        return this;
    }

    Fields put(String name, Collection<? extends JsonValue> values) {
        if (!values.isEmpty()) {
            var list = Json.createArrayBuilder();
            values.forEach(list::add);
            fields.add(name, list);
        }
        return this;
    }

    Fields put(String name, @Nullable When when) {
        if (when != null) {
            fields.add(
                    name,
                    new Fields()
                            .put("start", when.start().toString())
                            .put("end", when.end() == null ? null : when.end().toString())
                            .put("zone", when.zone().getId())
                            .put("allDay", when.allDay() ? JsonValue.TRUE : JsonValue.FALSE)
                            .object());
        }
        return this;
    }

    JsonObject object() {
        return fields.build();
    }
}
