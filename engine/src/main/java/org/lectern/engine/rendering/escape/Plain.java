package org.lectern.engine.rendering.escape;

import java.net.URI;
import java.time.temporal.TemporalAccessor;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.apache.velocity.runtime.Renderable;
import org.lectern.api.Markdown;
import org.lectern.api.When;
import org.lectern.engine.rendering.text.SafeHtml;

/** Values as plain text, and in words where they are none. */
public final class Plain {

    private Plain() {}

    /** The text of a string, a number, a truth value or an address; empty for anything else. */
    public static Optional<String> text(Object value) {
        boolean plain =
                value instanceof String || value instanceof Number || value instanceof Boolean || value instanceof URI;
        return plain ? Optional.of(value.toString()) : Optional.empty();
    }

    /** What a value is, for the author of a template, who knows no classes: {@code "a list"}. */
    public static String kind(Object value) {
        if (value instanceof Described described) {
            return described.kind();
        } else if (value instanceof Collection) {
            return "a list";
        } else if (value instanceof Map) {
            return "a map";
        } else if (value instanceof TemporalAccessor) {
            return "a date, which $date writes";
        } else if (value instanceof When) {
            return "a time, which $date writes";
        } else if (value instanceof Markdown || value instanceof SafeHtml) {
            return "rich text";
        } else if (value instanceof String) {
            return "a string";
        } else if (value instanceof Number) {
            return "a number";
        } else if (value instanceof Boolean) {
            return "true or false";
        } else if (value instanceof Renderable) {
            return "a #define";
        }
        return "a " + value.getClass().getSimpleName();
    }
}
