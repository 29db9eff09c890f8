package org.lectern.engine.rendering.template;

import java.net.URI;
import org.lectern.engine.rendering.escape.Kinds;
import org.lectern.engine.rendering.escape.RefusedValue;

/** Values within a string, such as {@code "$a and $b"}. */
final class Text {

    private Text() {}

    static String of(Object value) {
        if (value instanceof String || value instanceof Number || value instanceof Boolean || value instanceof URI) {
            return value.toString();
        }
        throw new RefusedValue("only text, numbers and addresses can stand in a string, not " + Kinds.name(value));
    }
}
