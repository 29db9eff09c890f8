package org.lectern.server.delivery.json;

import static org.lectern.server.http.JsonParts.JSON;

import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.api.Query;
import org.lectern.engine.Digest;
import org.lectern.engine.query.Position;
import org.lectern.engine.query.Value;

/** A place in a list as a text for {@code page[after]}, bound to the query it comes from. Opaque to callers. */
final class Cursor {

    private static final int LONGEST = 8000;

    private Cursor() {}

    static String write(Position position, Query query) {
        var values = JSON.createArrayBuilder();
        position.values().forEach(value -> values.add(json(value)));
        var cursor = JSON.createArrayBuilder()
                .add(fingerprint(query))
                .add(values)
                .add(position.id())
                .build();
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(cursor.toString().getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The place that a cursor means in the query's order.
     *
     * @throws IllegalArgumentException with a sentence, if it is none or belongs to another query
     */
    static Position read(String text, Query query) {
        try {
            if (text.length() > LONGEST) {
                throw new IllegalArgumentException("too long");
            }
            var decoded = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            try (var reader = JSON.createReader(new StringReader(decoded))) {
                var cursor = reader.readArray();
                checkQuery(cursor.getString(0), query);
                var values = new ArrayList<@Nullable Value>();
                cursor.getJsonArray(1).forEach(value -> values.add(value(value)));
                return position(values, cursor.getString(2), query);
            }
        } catch (ForeignCursor e) {
            throw new IllegalArgumentException(
                    "this place belongs to another list; keep every other parameter as it was in the request that"
                            + " gave it",
                    e);
        } catch (JsonException | ClassCastException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new IllegalArgumentException("this is no place in a list; take it from page.next of a response", e);
        }
    }

    private static Position position(List<@Nullable Value> values, String id, Query query) {
        if (values.size() != query.effectiveOrder().size() || !isText(values + id)) {
            throw new IllegalArgumentException("values");
        }
        return new Position(values, id);
    }

    /** Neither NUL, which no text in a database may hold, nor half a character. */
    private static boolean isText(String value) {
        return value.codePoints().noneMatch(point -> point == 0 || Character.getType(point) == Character.SURROGATE);
    }

    private static void checkQuery(String fingerprint, Query query) {
        if (!fingerprint.equals(fingerprint(query))) {
            throw new ForeignCursor();
        }
    }

    /** The same for pages of every size: a place does not depend on it. */
    private static String fingerprint(Query query) {
        var same = query.limit(1).types() + "|" + query.where() + "|" + query.window() + "|" + query.effectiveOrder();
        return Digest.sha256(same).hex(6);
    }

    private static JsonValue json(@Nullable Value value) {
        if (value instanceof Value.Text text) {
            return JSON.createValue(text.text());
        }
        return value instanceof Value.Num num ? JSON.createValue(num.number()) : JsonValue.NULL;
    }

    private static @Nullable Value value(JsonValue json) {
        if (json instanceof JsonString text) {
            return new Value.Text(text.getString());
        }
        return json instanceof JsonNumber number ? new Value.Num(number.doubleValue()) : null;
    }

    private static final class ForeignCursor extends IllegalArgumentException {
        private static final long serialVersionUID = 1L;
    }
}
