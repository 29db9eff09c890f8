package org.lectern.server.content;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Documents with everything that documents hold, small enough that two of them often have much in common. */
final class Editing {

    private Editing() {}

    static Arbitrary<JsonObject> documents() {
        return object(3);
    }

    private static Arbitrary<JsonObject> object(int depth) {
        return Arbitraries.maps(Arbitraries.of("a", "b", "c/d", "kind"), value(depth))
                .ofMaxSize(4)
                .map(values -> {
                    var object = Json.createObjectBuilder();
                    values.forEach(object::add);
                    return object.build();
                });
    }

    private static Arbitrary<JsonValue> value(int depth) {
        Arbitrary<JsonValue> simple = Arbitraries.of(List.of(
                Json.createValue("x"), Json.createValue("y"), Json.createValue(1), JsonValue.TRUE, JsonValue.NULL));
        return depth == 0
                ? simple
                : Arbitraries.oneOf(
                        simple,
                        object(depth - 1).map(object -> object),
                        array(depth - 1).map(array -> array));
    }

    private static Arbitrary<JsonArray> array(int depth) {
        return value(depth)
                .filter(value -> value != JsonValue.NULL)
                .list()
                .ofMaxSize(4)
                .map(values -> Json.createArrayBuilder(values).build());
    }
}
