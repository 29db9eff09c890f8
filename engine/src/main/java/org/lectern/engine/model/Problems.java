package org.lectern.engine.model;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong while a document is read. */
final class Problems {

    private final List<Problem> list = new ArrayList<>();
    private int count;

    /** More are not told at once: what is wrong in a document must not make a far larger answer. */
    static final int MOST = 100;

    void add(Pointer at, String sentence) {
        add(new Problem(at.toString(), sentence));
    }

    void add(Problem problem) {
        count++;
        if (count <= MOST) {
            list.add(problem);
        } else if (count == MOST + 1) {
            list.add(new Problem("", "more is wrong than these " + MOST + " problems tell: mend them first"));
        }
    }

    /** How many there are, also of those that are not told. */
    int count() {
        return count;
    }

    /** Whether all of them are told. */
    boolean areTold() {
        return count <= MOST;
    }

    /** The value is of the wrong kind; says what was expected and, shortened, what is there. */
    void unexpected(Pointer at, String expected, JsonValue actual) {
        add(at, "expected " + expected + ", not " + brief(actual));
    }

    List<Problem> list() {
        return list;
    }

    static String brief(JsonValue value) {
        if (value instanceof JsonObject) {
            return "an object";
        }
        var text = value instanceof JsonString s ? '"' + s.getString() + '"' : value.toString();
        if (value.getValueType() == JsonValue.ValueType.ARRAY) {
            return "a list";
        }
        return text.length() <= 60 ? text : text.substring(0, 59) + "…";
    }
}
