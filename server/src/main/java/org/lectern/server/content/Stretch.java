package org.lectern.server.content;

import jakarta.json.JsonArray;
import jakarta.json.JsonValue;
import java.util.HashSet;
import java.util.List;

/**
 * The one stretch of a list in which another list is not the same.
 *
 * @param from the first place of the list that is not the same
 * @param until the end of the stretch in the list, exclusive
 * @param items what the other list has there
 */
record Stretch(int from, int until, List<JsonValue> items) {

    static Stretch between(JsonArray before, JsonArray after) {
        int most = Math.min(before.size(), after.size());
        int from = 0;
        while (from < most && before.get(from).equals(after.get(from))) {
            from++;
        }
        int same = 0;
        while (same < most - from && before.get(before.size() - 1 - same).equals(after.get(after.size() - 1 - same))) {
            same++;
        }
        return new Stretch(from, before.size() - same, after.subList(from, after.size() - same));
    }

    /** Whether something in the stretch was at another place of it before: then places say nothing about who is who. */
    static boolean isMoved(JsonArray before, JsonArray after) {
        var stretch = between(before, after);
        var gone = new HashSet<>(before.subList(stretch.from(), stretch.until()));
        return stretch.items().stream().anyMatch(gone::contains);
    }

    boolean isInsertion() {
        return from == until;
    }

    /** Whether all of it lies before another stretch of the same list, so that the order of the two is clear. */
    boolean isBefore(Stretch other) {
        return until <= other.from && !(isInsertion() && other.isInsertion() && from == other.from);
    }
}
