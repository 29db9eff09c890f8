package org.lectern.engine.rendering.widget;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lectern.engine.model.Pointer;

/** One object of a file, read strictly: what is not of the expected kind is a fault, and reads as not there. */
record Fields(JsonObject object, Pointer at, Faults faults) {

    /** Makes every other key a fault. */
    Fields only(String... keys) {
        var known = List.of(keys);
        for (var key : object.keySet()) {
            if (!known.contains(key)) {
                faults.add(at.child(key), "there is no such key; there are " + String.join(", ", known));
            }
        }
        return this;
    }

    boolean has(String key) {
        return object.containsKey(key);
    }

    /** The text, which must be there and not blank; empty, with a fault, if not. */
    String text(String key) {
        var text = optionalText(key);
        if (text == null && !has(key)) {
            faults.add(at, "\"" + key + "\" is missing");
        }
        return text == null ? "" : text;
    }

    @Nullable
    String optionalText(String key) {
        var value = object.get(key);
        if (value instanceof JsonString text && !text.getString().isBlank()) {
            return text.getString();
        } else if (value != null) {
            faults.add(at.child(key), "this is a text, in quotes and not empty");
        }
        return null;
    }

    @Nullable
    Integer optionalInteger(String key) {
        var value = object.get(key);
        if (value instanceof JsonNumber number && number.isIntegral()) {
            try {
                return number.bigIntegerValueExact().intValueExact();
            } catch (ArithmeticException e) {
                faults.add(at.child(key), "this is too large; it goes up to " + Integer.MAX_VALUE);
                return null;
            }
        } else if (value != null) {
            faults.add(at.child(key), "this is a whole number");
        }
        return null;
    }

    boolean flag(String key) {
        var value = object.get(key);
        if (value != null && value != JsonValue.TRUE && value != JsonValue.FALSE) {
            faults.add(at.child(key), "this is true or false");
        }
        return value == JsonValue.TRUE;
    }

    /** A list of texts; empty if it is not there. */
    List<String> texts(String key) {
        var texts = new ArrayList<String>();
        var items = array(key);
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i) instanceof JsonString text && !text.getString().isBlank()) {
                texts.add(text.getString());
            } else {
                faults.add(at.child(key).child(i), "this is a text, in quotes and not empty");
            }
        }
        return texts;
    }

    /** A list of objects; empty if it is not there. */
    List<Fields> objects(String key) {
        var objects = new ArrayList<Fields>();
        var items = array(key);
        for (int i = 0; i < items.size(); i++) {
            var place = at.child(key).child(i);
            if (items.get(i) instanceof JsonObject item) {
                objects.add(new Fields(item, place, faults));
            } else {
                faults.add(place, "this is an object, { … }");
            }
        }
        return objects;
    }

    /** An object whose values are all texts. */
    Map<String, String> textsByKey(String key) {
        var texts = new LinkedHashMap<String, String>();
        var value = object.get(key);
        if (value instanceof JsonObject inner) {
            var fields = new Fields(inner, at.child(key), faults);
            for (var name : inner.keySet()) {
                texts.put(name, fields.text(name));
            }
        } else if (value != null) {
            faults.add(at.child(key), "this is an object, { … }");
        }
        return texts;
    }

    private List<JsonValue> array(String key) {
        var value = object.get(key);
        if (value instanceof JsonArray array) {
            return array;
        } else if (value != null) {
            faults.add(at.child(key), "this is a list, [ … ]");
        }
        return List.of();
    }
}
