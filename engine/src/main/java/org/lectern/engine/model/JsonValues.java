package org.lectern.engine.model;

import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One JSON provider, looked up once: the static methods of {@link jakarta.json.Json} search for it at every call. */
final class JsonValues {

    static final JsonProvider PROVIDER = JsonProvider.provider();
    static final JsonBuilderFactory BUILDERS = PROVIDER.createBuilderFactory(Map.of());

    private JsonValues() {}

    static JsonString text(String text) {
        return PROVIDER.createValue(text);
    }

    static boolean present(@Nullable JsonValue value) {
        return value != null && value.getValueType() != JsonValue.ValueType.NULL;
    }

    /** The value under the key; null if there is none or it is JSON null. */
    static @Nullable JsonValue valueIn(JsonObject object, String key) {
        var value = object.get(key);
        return present(value) ? value : null;
    }
}
