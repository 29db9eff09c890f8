package org.lectern.server.content;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;

/** What is null in a document is not there: so two ways to say the same become one. */
final class Absent {

    private static final JsonProvider JSON = JsonProvider.provider();

    private Absent() {}

    /** The document without the keys whose values are null, at any depth; places of lists stay. */
    static JsonObject removed(JsonObject document) {
        var whole = JSON.createObjectBuilder();
        document.forEach((key, value) -> {
            if (value.getValueType() != JsonValue.ValueType.NULL) {
                whole.add(key, removed(value));
            }
        });
        return whole.build();
    }

    private static JsonValue removed(JsonValue value) {
        if (value instanceof JsonObject object) {
            return removed(object);
        } else if (value instanceof JsonArray array) {
            var items = JSON.createArrayBuilder();
            array.forEach(item -> items.add(removed(item)));
            return items.build();
        }
        return value;
    }
}
