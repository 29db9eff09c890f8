package org.lectern.server.store;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.engine.query.Facts;
import org.lectern.engine.query.IndexedField;
import org.lectern.engine.query.Millis;
import org.lectern.engine.query.Value;

/** Facts as they stand in the change log. */
final class FactsJson {

    private FactsJson() {}

    static String write(List<Facts> list) {
        var array = JsonText.provider().createArrayBuilder();
        list.forEach(facts -> array.add(object(facts)));
        return JsonText.write(array.build());
    }

    static List<Facts> read(String json) {
        return JsonText.array(json).getValuesAs(JsonObject.class).stream()
                .map(FactsJson::facts)
                .toList();
    }

    private static JsonObject object(Facts facts) {
        var object = JsonText.provider().createObjectBuilder();
        object.add("type", facts.type())
                .add("id", facts.id())
                .add("space", facts.space())
                .add("slug", facts.slug())
                .add("visibleFrom", Millis.of(facts.visibleFrom()))
                .add("visibleUntil", moment(facts.visibleUntil()))
                .add("happensFrom", moment(facts.happensFrom()))
                .add("happensUntil", moment(facts.happensUntil()));
        var fields = JsonText.provider().createArrayBuilder();
        for (var field : facts.fields()) {
            fields.add(JsonText.provider()
                    .createArrayBuilder()
                    .add(field.name())
                    .add(field.language())
                    .add(value(field.value())));
        }
        return object.add("fields", fields).build();
    }

    private static JsonValue moment(@Nullable Instant moment) {
        return moment == null ? JsonValue.NULL : JsonText.provider().createValue(Millis.of(moment));
    }

    /** Text as a string, a number as one; what JSON has no number for as true (infinite) or false (minus infinite). */
    private static JsonValue value(Value value) {
        if (value instanceof Value.Text text) {
            return JsonText.provider().createValue(text.text());
        }
        double number = ((Value.Num) value).number();
        if (Double.isInfinite(number)) {
            return number > 0 ? JsonValue.TRUE : JsonValue.FALSE;
        }
        return JsonText.provider().createValue(number);
    }

    private static Facts facts(JsonObject object) {
        return new Facts(
                object.getString("type"),
                object.getString("id"),
                object.getString("space"),
                object.getString("slug"),
                Instant.ofEpochMilli(object.getJsonNumber("visibleFrom").longValue()),
                moment(object, "visibleUntil"),
                moment(object, "happensFrom"),
                moment(object, "happensUntil"),
                object.getJsonArray("fields").stream()
                        .map(field -> field(field.asJsonArray()))
                        .toList());
    }

    private static @Nullable Instant moment(JsonObject object, String key) {
        return object.get(key) instanceof JsonNumber millis ? Instant.ofEpochMilli(millis.longValue()) : null;
    }

    private static IndexedField field(List<JsonValue> parts) {
        return new IndexedField(
                ((JsonString) parts.get(0)).getString(), ((JsonString) parts.get(1)).getString(), value(parts.get(2)));
    }

    private static Value value(JsonValue value) {
        if (value instanceof JsonString text) {
            return new Value.Text(text.getString());
        } else if (value instanceof JsonNumber number) {
            return new Value.Num(number.doubleValue());
        }
        return new Value.Num(
                value.getValueType() == JsonValue.ValueType.TRUE ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY);
    }
}
