package org.lectern.engine.model;

import jakarta.json.JsonObject;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import org.jspecify.annotations.Nullable;

/**
 * A component of a record.
 *
 * @param required whether publishing needs it
 */
record Component(String name, Shape shape, boolean required, RecordComponent origin) {

    /** Its value in a record; null if it has none. */
    @Nullable
    Object of(Object owner) {
        try {
            return origin.getAccessor().invoke(owner);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("Cannot read " + name + " of a " + owner.getClass(), e);
        }
    }

    JsonObject schema() {
        return shape instanceof LocalisedShape localised
                ? localised
                        .schema(Constraints.narrow(localised.text().schema(), origin), required)
                        .build()
                : Constraints.narrow(shape.schema(), origin);
    }
}
