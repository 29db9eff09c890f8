package org.lectern.server.http.json;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lectern.engine.model.Pointer;
import org.lectern.server.http.Problem;
import org.lectern.server.http.ProblemException;
import org.lectern.server.http.ProblemType;

/**
 * The members of a small object that a request brings, each asked for by name. What is wrong is collected, so that a
 * client learns of everything at once: ask for all members, then call {@link #end}, and use what was read only after it.
 */
public final class Input {

    /** More are not told at once: a small body must not make a large answer. */
    private static final int MOST_FAULTS = 100;

    private final JsonObject object;
    private final Pointer at;
    private final List<Problem.Fault> faults;
    private final Set<String> asked = new HashSet<>();
    private final List<Input> inner = new ArrayList<>();

    private Input(JsonObject object, Pointer at, List<Problem.Fault> faults) {
        this.object = object;
        this.at = at;
        this.faults = faults;
    }

    /** What a body holds, read strictly ({@link StrictJson}). */
    public static Input of(byte[] body) {
        return new Input(StrictJson.object(body), Pointer.ROOT, new ArrayList<>());
    }

    /** The same, where a request may come without a body. */
    public static Input orNothing(byte[] body) {
        return body.length == 0 ? new Input(JsonValue.EMPTY_JSON_OBJECT, Pointer.ROOT, new ArrayList<>()) : of(body);
    }

    /** Text that must be there and not be blank, with at most so many characters; empty if it is wrong. */
    public String text(String key, int most) {
        var text = textOrNull(key, most);
        if (text == null && !has(key)) {
            fault(key, "is missing.");
        }
        return text == null ? "" : text;
    }

    /** Text that may be left out or be null; not blank, with at most so many characters. */
    public @Nullable String textOrNull(String key, int most) {
        var value = value(key);
        if (value == null) {
            return null;
        }
        if (!(value instanceof JsonString string)) {
            fault(key, "is not text.");
            return null;
        }
        var text = string.getString();
        if (text.isBlank()) {
            fault(key, "is empty.");
        } else if (text.codePointCount(0, text.length()) > most) {
            fault(key, "has more than " + most + " characters.");
        }
        return text;
    }

    /** True or false; the default where it is left out. */
    public boolean flag(String key, boolean byDefault) {
        var value = value(key);
        if (value == null) {
            return byDefault;
        } else if (value != JsonValue.TRUE && value != JsonValue.FALSE) {
            fault(key, "is neither true nor false.");
        }
        return value == JsonValue.TRUE;
    }

    /** A whole number within bounds; the default where it is left out. */
    public int number(String key, int least, int most, int byDefault) {
        var value = value(key);
        if (value == null) {
            return byDefault;
        }
        if (value instanceof JsonNumber number && number.isIntegral()) {
            var whole = number.bigIntegerValue();
            if (whole.bitLength() < Integer.SIZE && whole.intValue() >= least && whole.intValue() <= most) {
                return whole.intValue();
            }
        }
        fault(key, "is no whole number from " + least + " to " + most + ".");
        return byDefault;
    }

    /** An object that may be left out or be null, as it is. */
    public @Nullable JsonObject objectOrNull(String key) {
        var value = value(key);
        if (value == null || value instanceof JsonObject) {
            return (JsonObject) value;
        }
        fault(key, "is no object.");
        return null;
    }

    /** The members of an object that may be left out or be null. Ended together with this one. */
    public @Nullable Input inner(String key) {
        var object = objectOrNull(key);
        if (object == null) {
            return null;
        }
        var input = new Input(object, at.child(key), faults);
        inner.add(input);
        return input;
    }

    /** The objects of a list, in its order; empty where it is left out. Ended together with this one. */
    public List<Input> objects(String key) {
        var value = value(key);
        if (value != null && !(value instanceof JsonArray)) {
            fault(key, "is no list.");
        }
        var found = new ArrayList<Input>();
        if (value instanceof JsonArray list) {
            for (int i = 0; i < list.size(); i++) {
                var place = at.child(key).child(i);
                if (list.get(i) instanceof JsonObject item) {
                    found.add(new Input(item, place, faults));
                } else {
                    faults.add(new Problem.Fault(Problem.Place.POINTER, place.toString(), "is no object."));
                }
            }
        }
        inner.addAll(found);
        return found;
    }

    /** The texts of a list, in its order; empty where it is left out. */
    public List<String> texts(String key, int most) {
        var value = value(key);
        if (value == null) {
            return List.of();
        }
        var list = value instanceof JsonArray array ? array : JsonValue.EMPTY_JSON_ARRAY;
        boolean sound = value instanceof JsonArray && list.stream().allMatch(item -> item instanceof JsonString);
        if (!sound || list.size() > most) {
            fault(key, sound ? "has more than " + most + " parts." : "is no list of texts.");
            return List.of();
        }
        return list.getValuesAs(JsonString::getString);
    }

    /** Whether the member is there and not null. */
    public boolean has(String key) {
        return value(key) != null;
    }

    /** Notes that a member is wrong for a reason that only the caller knows. */
    public void fault(String key, String what) {
        fault(at.child(key), what);
    }

    /** The same of a part of a member: a name in an object, or an index in a list. */
    public void fault(String key, String part, String what) {
        fault(at.child(key).child(part), what);
    }

    private void fault(Pointer place, String what) {
        if (faults.size() < MOST_FAULTS) {
            faults.add(new Problem.Fault(Problem.Place.POINTER, place.toString(), what));
        }
    }

    /**
     * Ends the reading.
     *
     * @throws ProblemException 400 with every fault, a member that nobody asked for among them
     */
    public void end() {
        unasked();
        if (!faults.isEmpty()) {
            throw new ProblemException(
                    Problem.of(ProblemType.UNEXPECTED, "The body is not what is expected here: errors tells where.")
                            .with(faults));
        }
    }

    private void unasked() {
        for (var key : object.keySet()) {
            if (!asked.contains(key)) {
                fault(key, "is not known here; known: " + String.join(", ", new TreeSet<>(asked)) + ".");
            }
        }
        inner.forEach(Input::unasked);
    }

    private @Nullable JsonValue value(String key) {
        asked.add(key);
        var value = object.get(key);
        return value == null || value == JsonValue.NULL ? null : value;
    }
}
