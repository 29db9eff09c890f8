package org.lectern.engine.rendering.escape;

import java.time.temporal.TemporalAccessor;
import java.util.Collection;
import java.util.Map;

/** What a value is, in words for the author of a template, who knows no classes. */
public final class Kinds {

    private Kinds() {}

    /** "a list", "a date", ... */
    public static String name(Object value) {
        if (value instanceof Collection) {
            return "a list";
        } else if (value instanceof Map) {
            return "a map";
        } else if (value instanceof TemporalAccessor) {
            return "a date (use $date)";
        } else if (value instanceof String) {
            return "a string";
        } else if (value instanceof Number) {
            return "a number";
        } else if (value instanceof Boolean) {
            return "true or false";
        }
        return "a " + value.getClass().getSimpleName();
    }
}
