package org.lectern.server.http.json;

import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonLocation;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import jakarta.json.stream.JsonParsingException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.NoSuchElementException;
import org.lectern.engine.model.Pointer;
import org.lectern.server.http.JsonParts;
import org.lectern.server.http.Problem;
import org.lectern.server.http.ProblemException;
import org.lectern.server.http.ProblemType;

/**
 * Reads a JSON text (RFC 8259) that must mean the same to every program: UTF-8, one value and nothing after it, no key
 * twice, no depth or number that some readers could not hold, no character that no text can have.
 */
public final class StrictJson {

    /** How deep objects and lists may lie in each other. */
    public static final int MOST_DEPTH = 64;

    /** Numbers reach from 1e-400 to 1e400, which is more than a double holds, with at most so many digits. */
    private static final int MOST_DIGITS = 400;

    private final JsonParser parser;

    private StrictJson(JsonParser parser) {
        this.parser = parser;
    }

    /**
     * The object that a body is.
     *
     * @throws ProblemException 400 that says where, by a JSON Pointer or by line and column
     */
    public static JsonObject object(byte[] body) {
        var value = value(body);
        if (value instanceof JsonObject object) {
            return object;
        }
        throw refused("", "is " + kind(value) + ": an object is expected here.");
    }

    /** The value that a body is; refused as {@link #object} is. */
    public static JsonValue value(byte[] body) {
        var text = text(body);
        if (text.isBlank()) {
            throw refused("The body is empty: send a JSON document.");
        }
        try (var parser = JsonParts.JSON.createParser(new StringReader(text))) {
            return new StrictJson(parser).whole();
        } catch (JsonParsingException e) {
            throw broken(e.getLocation(), text.length());
        } catch (JsonException | NoSuchElementException | IllegalStateException e) {
            throw refused("The body is no JSON, or ends too early (RFC 8259).");
        }
    }

    private static ProblemException broken(JsonLocation at, int length) {
        return refused(
                at.getStreamOffset() >= length
                        ? "The body is no JSON: it ends too early (RFC 8259)."
                        : "The body is no JSON: look at line " + at.getLineNumber() + ", column " + at.getColumnNumber()
                                + " (RFC 8259).");
    }

    private static String text(byte[] body) {
        try {
            // A new decoder reports what is malformed; String would replace it and lose what was meant.
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException e) {
            throw refused("The body is not UTF-8 (RFC 8259, section 8.1).");
        }
    }

    private JsonValue whole() {
        var value = value(parser.next(), Pointer.ROOT, 0);
        if (parser.hasNext()) {
            throw refused("The body goes on after its JSON value: send one value.");
        }
        return value;
    }

    private JsonValue value(Event event, Pointer at, int depth) {
        return switch (event) {
            case START_OBJECT -> object(at, deeper(at, depth));
            case START_ARRAY -> list(at, deeper(at, depth));
            case VALUE_STRING -> JsonParts.JSON.createValue(sound(parser.getString(), at));
            case VALUE_NUMBER -> number(at);
            case VALUE_TRUE -> JsonValue.TRUE;
            case VALUE_FALSE -> JsonValue.FALSE;
            case VALUE_NULL -> JsonValue.NULL;
            default -> throw new IllegalStateException("no value begins with " + event);
        };
    }

    private static int deeper(Pointer at, int depth) {
        if (depth == MOST_DEPTH) {
            throw refused(at.toString(), "is deeper than " + MOST_DEPTH + " levels.");
        }
        return depth + 1;
    }

    private JsonObject object(Pointer at, int depth) {
        var object = JsonParts.JSON.createObjectBuilder();
        var keys = new HashSet<String>();
        for (var event = parser.next(); event != Event.END_OBJECT; event = parser.next()) {
            var key = sound(parser.getString(), at);
            var child = at.child(key);
            if (!keys.add(key)) {
                throw refused(child.toString(), "is there twice: which one is meant cannot be told.");
            }
            object.add(key, value(parser.next(), child, depth));
        }
        return object.build();
    }

    private JsonArray list(Pointer at, int depth) {
        var list = JsonParts.JSON.createArrayBuilder();
        int index = 0;
        for (var event = parser.next(); event != Event.END_ARRAY; event = parser.next()) {
            list.add(value(event, at.child(index++), depth));
        }
        return list.build();
    }

    /** Looked at before anything calculates with it: 1e999999999 is ten characters, and a gigabyte as an integer. */
    private JsonValue number(Pointer at) {
        var text = parser.getString();
        if (text.length() > MOST_DIGITS) {
            throw refused(at.toString(), "is a number of more than " + MOST_DIGITS + " digits.");
        }
        try {
            var number = new BigDecimal(text);
            if (Math.abs((long) number.precision() - number.scale()) <= MOST_DIGITS && number.scale() <= MOST_DIGITS) {
                return JsonParts.JSON.createValue(number);
            }
        } catch (NumberFormatException e) {
            // Its exponent alone is too large to be read: as below.
        }
        throw refused(at.toString(), "is a number beyond what can be held: send it as text if it is a name.");
    }

    private static String sound(String text, Pointer at) {
        if (text.indexOf('\0') >= 0) {
            throw refused(at.toString(), "has the character U+0000, which no database keeps: leave it out.");
        }
        boolean halves = text.codePoints().anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
        if (halves) {
            throw refused(at.toString(), "has half of a character, a lone surrogate (RFC 8259, section 8.2).");
        }
        return text;
    }

    private static String kind(JsonValue value) {
        return switch (value.getValueType()) {
            case ARRAY -> "a list";
            case STRING -> "text";
            case NUMBER -> "a number";
            case NULL -> "null";
            default -> "true or false";
        };
    }

    private static ProblemException refused(String sentence) {
        return new ProblemException(Problem.of(ProblemType.MALFORMED, sentence));
    }

    private static ProblemException refused(String pointer, String what) {
        return new ProblemException(
                Problem.of(ProblemType.MALFORMED, "The body cannot be read as it is: errors tells where.")
                        .with(List.of(new Problem.Fault(Problem.Place.POINTER, pointer, what))));
    }
}
