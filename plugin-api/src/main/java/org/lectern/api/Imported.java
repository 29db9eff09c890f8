package org.lectern.api;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * What a type made of a page.
 *
 * @param document a document of the type, with {@link Mention#reference()} wherever it refers to another entry
 * @param warnings what an operator should look at
 */
public record Imported(JsonObject document, List<Warning> warnings) {

    public Imported {
        warnings = List.copyOf(warnings);
    }

    /**
     * Something doubtful that did not stop the import.
     *
     * @param line of the file, from 1
     * @param reason a sentence without a full stop
     */
    public record Warning(int line, String reason) {}

    /** What the document refers to, in its order, each once. */
    public Set<Mention> mentions() {
        var found = new LinkedHashSet<Mention>();
        replace(document, mention -> {
            found.add(mention);
            return new Ref("any", "any");
        });
        return found;
    }

    /** The document with each mention replaced by a reference to its entry. */
    public JsonObject resolve(Function<Mention, Ref> entries) {
        return (JsonObject) replace(document, entries);
    }

    private static JsonValue replace(JsonValue value, Function<Mention, Ref> entries) {
        if (value instanceof JsonObject object) {
            if (Mention.isReference(object)) {
                return Json.createValue(entries.apply(Mention.read(object)).toString());
            }
            var copy = Json.createObjectBuilder();
            object.forEach((name, member) -> copy.add(name, replace(member, entries)));
            return copy.build();
        }
        if (value instanceof JsonArray array) {
            var copy = Json.createArrayBuilder();
            array.forEach(member -> copy.add(replace(member, entries)));
            return copy.build();
        }
        return value;
    }
}
