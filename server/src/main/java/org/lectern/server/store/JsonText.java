package org.lectern.server.store;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonStructure;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;

/** JSON as it stands in a column. */
final class JsonText {

    private static final JsonProvider JSON = JsonProvider.provider();

    private JsonText() {}

    static JsonObject object(String text) {
        try (var reader = JSON.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }

    static JsonArray array(String text) {
        try (var reader = JSON.createReader(new StringReader(text))) {
            return reader.readArray();
        }
    }

    /** Halves of surrogate pairs, which JSON may hold and UTF-8 cannot, are written as escapes. */
    static String write(JsonStructure json) {
        var text = json.toString();
        var escaped = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            if (Character.getType(point) == Character.SURROGATE) {
                escaped.append("\\u").append(Integer.toHexString(point));
            } else {
                escaped.appendCodePoint(point);
            }
        });
        return escaped.toString();
    }

    static JsonProvider provider() {
        return JSON;
    }
}
