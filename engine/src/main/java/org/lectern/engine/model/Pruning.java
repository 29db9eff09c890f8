package org.lectern.engine.model;

import static org.lectern.engine.model.JsonValues.BUILDERS;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.Collection;

/**
 * A document without the values that are wrong, so that the rest can still be bound and checked.
 *
 * @param whole the document
 * @param ill JSON Pointers of the values to take out; the empty one takes out everything
 */
record Pruning(JsonObject whole, Collection<String> ill) {

    /** The document without them. */
    JsonObject rest() {
        return ill.contains("") ? JsonValue.EMPTY_JSON_OBJECT : object(whole, Pointer.ROOT);
    }

    private JsonObject object(JsonObject object, Pointer at) {
        var kept = BUILDERS.createObjectBuilder();
        object.forEach((key, value) -> {
            var here = at.child(key);
            if (!ill.contains(here.toString())) {
                kept.add(key, value(value, here));
            }
        });
        return kept.build();
    }

    private JsonValue value(JsonValue value, Pointer at) {
        if (value instanceof JsonObject object) {
            return object(object, at);
        }
        if (!(value instanceof JsonArray array)) {
            return value;
        }
        var kept = BUILDERS.createArrayBuilder();
        for (int i = 0; i < array.size(); i++) {
            var here = at.child(i);
            if (!ill.contains(here.toString())) {
                kept.add(value(array.get(i), here));
            }
        }
        return kept.build();
    }

    /** Where a value of the rest stands in the whole: items of a list move up when one before them is taken out. */
    String original(String pointer) {
        var at = Pointer.ROOT;
        JsonValue here = whole;
        var tokens = pointer.isEmpty() ? new String[0] : pointer.substring(1).split("/", -1);
        for (var token : tokens) {
            if (here instanceof JsonArray array) {
                int index = indexInWhole(array, at, Integer.parseInt(token));
                at = at.child(index);
                here = index < array.size() ? array.get(index) : JsonValue.NULL;
            } else {
                var key = token.replace("~1", "/").replace("~0", "~");
                at = at.child(key);
                here = here instanceof JsonObject object ? object.getOrDefault(key, JsonValue.NULL) : JsonValue.NULL;
            }
        }
        return at.toString();
    }

    private int indexInWhole(JsonArray array, Pointer at, int indexInRest) {
        int kept = -1;
        for (int i = 0; i < array.size(); i++) {
            kept += ill.contains(at.child(i).toString()) ? 0 : 1;
            if (kept == indexInRest) {
                return i;
            }
        }
        return indexInRest;
    }
}
