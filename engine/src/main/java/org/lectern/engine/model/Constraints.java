package org.lectern.engine.model;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.lang.reflect.RecordComponent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What Jakarta Validation's constraints on a component mean for its JSON Schema. */
final class Constraints {

    private Constraints() {}

    static boolean required(RecordComponent component) {
        return component.getType().isPrimitive()
                ? false
                : on(component, NotNull.class) != null
                        || on(component, NotBlank.class) != null
                        || on(component, NotEmpty.class) != null;
    }

    static JsonObject narrow(JsonObjectBuilder schema, RecordComponent component) {
        boolean list = List.class.isAssignableFrom(component.getType());
        var size = on(component, Size.class);
        boolean filled = on(component, NotBlank.class) != null || on(component, NotEmpty.class) != null;
        int least = Math.max(size == null ? 0 : size.min(), filled ? 1 : 0);
        if (least > 0) {
            schema.add(list ? "minItems" : "minLength", least);
        }
        if (size != null && size.max() < Integer.MAX_VALUE) {
            schema.add(list ? "maxItems" : "maxLength", size.max());
        }
        var min = on(component, Min.class);
        if (min != null) {
            schema.add("minimum", min.value());
        }
        var max = on(component, Max.class);
        if (max != null) {
            schema.add("maximum", max.value());
        }
        var pattern = on(component, Pattern.class);
        if (pattern != null) {
            schema.add("pattern", "^(?:" + pattern.regexp() + ")$");
        }
        return schema.build();
    }

    /**
     * A constraint's targets do not include record components, so the compiler copies it to the field and the
     * accessor instead.
     */
    private static <A extends Annotation> @Nullable A on(RecordComponent component, Class<A> kind) {
        return component.getAccessor().getAnnotation(kind);
    }
}
