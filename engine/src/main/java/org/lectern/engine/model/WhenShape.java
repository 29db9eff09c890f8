package org.lectern.engine.model;

import static org.lectern.engine.model.JsonValues.BUILDERS;
import static org.lectern.engine.model.JsonValues.present;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.lectern.api.When;
import org.lectern.engine.query.IndexedField;

/** A {@link When}: a group whose start and zone belong together and whose end is not before its start. */
record WhenShape(GroupShape group) implements Shape {

    @Override
    public void check(JsonValue value, Pointer at, Problems problems) {
        int before = problems.count();
        group.check(value, at, problems);
        if (problems.count() == before && value instanceof JsonObject object) {
            checkOrder(object, at, problems);
        }
    }

    private static void checkOrder(JsonObject object, Pointer at, Problems problems) {
        var start = wall(object, "start");
        var end = wall(object, "end");
        if (start == null || end == null) {
            return;
        }
        boolean allDay = object.getBoolean("allDay", false);
        if (allDay ? end.toLocalDate().isBefore(start.toLocalDate()) : end.isBefore(start)) {
            problems.add(at.child("end"), "the end, " + end + ", is before the start, " + start);
        }
    }

    private static @Nullable LocalDateTime wall(JsonObject object, String key) {
        return object.get(key) instanceof JsonString text ? LocalDateTime.parse(text.getString()) : null;
    }

    /** The time of a checked value; null while its start or zone is missing. */
    static @Nullable When when(JsonObject object) {
        var start = wall(object, "start");
        return start == null || !(object.get("zone") instanceof JsonString zone)
                ? null
                : new When(start, wall(object, "end"), ZoneId.of(zone.getString()), object.getBoolean("allDay", false));
    }

    @Override
    public JsonObjectBuilder schema() {
        return group.schema();
    }

    @Override
    public @Nullable JsonValue prepare(JsonValue value, Languages languages) {
        return when((JsonObject) value) == null ? null : group.prepare(value, languages);
    }

    @Override
    public JsonValue show(JsonValue value, Showing showing) {
        var object = (JsonObject) value;
        var shown = group.showObject(object, showing);
        return present(object.get("allDay"))
                ? shown
                : BUILDERS.createObjectBuilder(shown).add("allDay", false).build();
    }

    @Override
    public JsonValue write(Object value) {
        return group.write(value);
    }

    @Override
    public void index(JsonValue value, String path, String language, Consumer<IndexedField> index) {
        group.index(value, path, language, index);
    }

    @Override
    public void fields(String path, boolean many, Consumer<Field> fields) {
        group.fields(path, many, fields);
    }
}
