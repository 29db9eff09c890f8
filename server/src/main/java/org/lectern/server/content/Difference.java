package org.lectern.server.content;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lectern.engine.model.Pointer;

/**
 * A field in which two documents are not the same. What is null is not there, as everywhere in documents.
 *
 * @param pointer JSON Pointer (RFC 6901): into the later document where something was added, else into the earlier
 * @param before null if there was nothing
 * @param after null if there is nothing
 */
public record Difference(
        String pointer,
        @Nullable JsonValue before,
        @Nullable JsonValue after) {

    /** What happened to the field. */
    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED
    }

    public Kind kind() {
        return before == null ? Kind.ADDED : after == null ? Kind.REMOVED : Kind.CHANGED;
    }

    /**
     * Every difference, in the order of the documents. Objects are compared by their keys, unless they are blocks of
     * different kinds; lists by their places, with what was put in or taken out between what is the same at both ends.
     * A list in which something has moved is one difference.
     */
    public static List<Difference> between(JsonObject before, JsonObject after) {
        var found = new ArrayList<Difference>();
        compare(Absent.removed(before), Absent.removed(after), Pointer.ROOT, found);
        return found;
    }

    private static void compare(
            @Nullable JsonValue before, @Nullable JsonValue after, Pointer at, List<Difference> found) {
        if (Objects.equals(before, after)) {
            return;
        }
        if (before instanceof JsonObject one && after instanceof JsonObject other && areAlike(one, other)) {
            for (var key : keys(one, other)) {
                compare(one.get(key), other.get(key), at.child(key), found);
            }
        } else if (before instanceof JsonArray one
                && after instanceof JsonArray other
                && !Stretch.isMoved(one, other)) {
            compareLists(one, other, at, found);
        } else {
            found.add(new Difference(at.toString(), before, after));
        }
    }

    private static void compareLists(JsonArray before, JsonArray after, Pointer at, List<Difference> found) {
        var stretch = Stretch.between(before, after);
        int from = stretch.from();
        int both = from + Math.min(stretch.until() - from, stretch.items().size());
        for (int i = from; i < both; i++) {
            compare(before.get(i), after.get(i), at.child(i), found);
        }
        for (int i = both; i < stretch.until(); i++) {
            found.add(new Difference(at.child(i).toString(), before.get(i), null));
        }
        for (int i = both; i < from + stretch.items().size(); i++) {
            found.add(new Difference(at.child(i).toString(), null, after.get(i)));
        }
    }

    /** Whether two objects are the same thing with other values: blocks of different kinds are not. */
    static boolean areAlike(JsonObject one, JsonObject other) {
        return !(one.get("kind") instanceof JsonString kind)
                || !(other.get("kind") instanceof JsonString otherKind)
                || kind.equals(otherKind);
    }

    static LinkedHashSet<String> keys(JsonObject one, JsonObject other) {
        var keys = new LinkedHashSet<>(one.keySet());
        keys.addAll(other.keySet());
        return keys;
    }
}
