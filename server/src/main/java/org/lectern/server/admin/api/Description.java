package org.lectern.server.admin.api;

import static org.lectern.server.http.JsonParts.JSON;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lectern.engine.type.Type;
import org.lectern.engine.type.Types;

/**
 * The description of the API (OpenAPI 3.1): what was written by hand, and the JSON Schema of each type that is installed,
 * as the component {@code {type}-fields}. Made when it is first asked for.
 */
@Singleton
public class Description {

    private static final String COMPONENTS = "components";
    private static final String SCHEMAS = "schemas";

    private final Types types;
    private volatile @Nullable JsonObject made;

    @Inject
    public Description(Types types) {
        this.types = types;
    }

    /** The document. */
    public JsonObject json() {
        var known = made;
        if (known == null) {
            // Two at once may make it twice: the same.
            known = make();
            made = known;
        }
        return known;
    }

    private JsonObject make() {
        var written = json(DescriptionFiles.together()).asJsonObject();
        var components = written.getJsonObject(COMPONENTS);
        var schemas = JSON.createObjectBuilder(components.getJsonObject(SCHEMAS));
        types.all().forEach(type -> schemas.add(type.name() + "-fields", schema(type)));
        return JSON.createObjectBuilder(written)
                .add(COMPONENTS, JSON.createObjectBuilder(components).add(SCHEMAS, schemas))
                .build();
    }

    /** Without what names it as a document of its own: here it is a part of one. */
    private static JsonObject schema(Type<?> type) {
        return JSON.createObjectBuilder(type.model().schema("", type.name()))
                .remove("$id")
                .remove("$schema")
                .add("description", "The fields of an entry of the type " + type.name() + " that is fit to be public.")
                .build();
    }

    private static JsonValue json(@Nullable Object value) {
        if (value == null) {
            return JsonValue.NULL;
        } else if (value instanceof Map<?, ?> map) {
            return object(map);
        } else if (value instanceof List<?> list) {
            return array(list);
        } else if (value instanceof Boolean flag) {
            return flag ? JsonValue.TRUE : JsonValue.FALSE;
        } else if (value instanceof Integer number) {
            return JSON.createValue(number);
        } else if (value instanceof String text) {
            return JSON.createValue(text);
        }
        throw new IllegalStateException("In the description, " + value + " has to stand in quotes");
    }

    private static JsonObject object(Map<?, ?> map) {
        var object = JSON.createObjectBuilder();
        map.forEach((name, one) -> object.add(name.toString(), json(one)));
        return object.build();
    }

    private static JsonArray array(List<?> list) {
        var array = JSON.createArrayBuilder();
        list.forEach(one -> array.add(json(one)));
        return array.build();
    }
}
