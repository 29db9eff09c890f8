package org.lectern.engine.rendering.widget;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParsingException;
import java.io.StringReader;
import java.util.HashSet;
import java.util.Optional;
import org.lectern.engine.model.Pointer;

/** Reads a file that people wrote: one object, no key twice, nothing after it. */
final class StrictJson {

    private static final JsonProvider JSON = JsonProvider.provider();

    private final JsonParser parser;
    private final Faults faults;

    private StrictJson(JsonParser parser, Faults faults) {
        this.parser = parser;
        this.faults = faults;
    }

    /** The object; empty if there is none, and a fault says why. A doubled key is a fault too, the last value counts. */
    static Optional<JsonObject> read(String text, Faults faults) {
        try (var parser = JSON.createParser(new StringReader(text))) {
            if (!parser.hasNext() || parser.next() != JsonParser.Event.START_OBJECT) {
                faults.add(Pointer.ROOT, "the file holds one object, { … }");
                return Optional.empty();
            }
            var object = new StrictJson(parser, faults).object(Pointer.ROOT);
            if (parser.hasNext()) {
                parser.next();
            }
            return Optional.of(object);
        } catch (JsonParsingException e) {
            int line = Math.toIntExact(e.getLocation().getLineNumber());
            int column = Math.toIntExact(e.getLocation().getColumnNumber());
            faults.addAt(
                    line,
                    Math.min(column, lengthOf(line, text) + 1),
                    "this is not JSON here; look for a missing comma, quote or bracket before it");
            return Optional.empty();
        }
    }

    /** At the end of a file the parser's column lies beyond it. */
    private static int lengthOf(int line, String text) {
        return text.lines().skip(line - 1).findFirst().orElse("").length();
    }

    private JsonObject object(Pointer at) {
        var builder = JSON.createObjectBuilder();
        var keys = new HashSet<String>();
        while (parser.next() == JsonParser.Event.KEY_NAME) {
            var key = parser.getString();
            if (!keys.add(key)) {
                faults.add(at.child(key), "this key stands twice; remove one");
            }
            builder.add(key, value(parser.next(), at.child(key)));
        }
        return builder.build();
    }

    private JsonArray array(Pointer at) {
        var builder = JSON.createArrayBuilder();
        int i = 0;
        for (var event = parser.next(); event != JsonParser.Event.END_ARRAY; event = parser.next()) {
            builder.add(value(event, at.child(i++)));
        }
        return builder.build();
    }

    private JsonValue value(JsonParser.Event event, Pointer at) {
        return switch (event) {
            case START_OBJECT -> object(at);
            case START_ARRAY -> array(at);
            default -> parser.getValue();
        };
    }
}
