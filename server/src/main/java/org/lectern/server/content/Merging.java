package org.lectern.server.content;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lectern.engine.model.Pointer;

/**
 * Brings together what two writers made of one document. Where only one of them changed a field, the change is kept;
 * where both made the same of it, that is kept; else they are in conflict. Nothing of either is lost silently: in doubt,
 * as with a list that both reordered or grew at one place, it is a conflict.
 */
public final class Merging {

    private static final JsonProvider JSON = JsonProvider.provider();

    private final List<Conflict> conflicts = new ArrayList<>();

    private Merging() {}

    /**
     * A field that both changed, to different values.
     *
     * @param pointer JSON Pointer of the field in the document that both began with
     * @param base null if there was nothing
     * @param mine null if there is nothing
     * @param theirs null if there is nothing
     */
    public record Conflict(
            String pointer,
            @Nullable JsonValue base,
            @Nullable JsonValue mine,
            @Nullable JsonValue theirs) {}

    /**
     * What came of it.
     *
     * @param document the merged document; where there is a conflict it has theirs
     * @param conflicts none if it is whole
     */
    public record Merged(JsonObject document, List<Conflict> conflicts) {
        public Merged {
            conflicts = List.copyOf(conflicts);
        }

        public boolean isWhole() {
            return conflicts.isEmpty();
        }
    }

    /**
     * Merges.
     *
     * @param base what both began with
     * @param mine what the one made of it who comes second
     * @param theirs what the other made of it before
     */
    public static Merged of(JsonObject base, JsonObject mine, JsonObject theirs) {
        var merging = new Merging();
        var document =
                merging.objects(Absent.removed(base), Absent.removed(mine), Absent.removed(theirs), Pointer.ROOT);
        return new Merged(document, merging.conflicts);
    }

    private @Nullable JsonValue merge(
            @Nullable JsonValue base, @Nullable JsonValue mine, @Nullable JsonValue theirs, Pointer at) {
        if (Objects.equals(mine, theirs) || Objects.equals(base, mine)) {
            return theirs;
        } else if (Objects.equals(base, theirs)) {
            return mine;
        } else if (base instanceof JsonObject b
                && mine instanceof JsonObject m
                && theirs instanceof JsonObject t
                && Difference.areAlike(b, m)
                && Difference.areAlike(b, t)) {
            return objects(b, m, t, at);
        } else if (base instanceof JsonArray b && mine instanceof JsonArray m && theirs instanceof JsonArray t) {
            return lists(b, m, t, at);
        }
        return conflict(base, mine, theirs, at);
    }

    private @Nullable JsonValue conflict(
            @Nullable JsonValue base, @Nullable JsonValue mine, @Nullable JsonValue theirs, Pointer at) {
        conflicts.add(new Conflict(at.toString(), base, mine, theirs));
        return theirs;
    }

    private JsonObject objects(JsonObject base, JsonObject mine, JsonObject theirs, Pointer at) {
        var merged = JSON.createObjectBuilder();
        var keys = Difference.keys(theirs, mine);
        keys.addAll(base.keySet());
        for (var key : keys) {
            var value = merge(base.get(key), mine.get(key), theirs.get(key), at.child(key));
            if (value != null) {
                merged.add(key, value);
            }
        }
        return merged.build();
    }

    private @Nullable JsonValue lists(JsonArray base, JsonArray mine, JsonArray theirs, Pointer at) {
        var my = Stretch.between(base, mine);
        var their = Stretch.between(base, theirs);
        if (Stretch.isMoved(base, mine) || Stretch.isMoved(base, theirs)) {
            return conflict(base, mine, theirs, at);
        } else if (my.isBefore(their)) {
            return joined(base, my, their);
        } else if (their.isBefore(my)) {
            return joined(base, their, my);
        } else if (base.size() == mine.size() && base.size() == theirs.size()) {
            return itemByItem(base, mine, theirs, at);
        }
        return conflict(base, mine, theirs, at);
    }

    private static JsonArray joined(JsonArray base, Stretch first, Stretch second) {
        var merged = JSON.createArrayBuilder();
        base.subList(0, first.from()).forEach(merged::add);
        first.items().forEach(merged::add);
        base.subList(first.until(), second.from()).forEach(merged::add);
        second.items().forEach(merged::add);
        base.subList(second.until(), base.size()).forEach(merged::add);
        return merged.build();
    }

    private JsonArray itemByItem(JsonArray base, JsonArray mine, JsonArray theirs, Pointer at) {
        var merged = JSON.createArrayBuilder();
        for (int i = 0; i < base.size(); i++) {
            merged.add(Objects.requireNonNull(merge(base.get(i), mine.get(i), theirs.get(i), at.child(i))));
        }
        return merged.build();
    }
}
