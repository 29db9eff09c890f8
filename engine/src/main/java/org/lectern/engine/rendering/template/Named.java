package org.lectern.engine.rendering.template;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lectern.engine.rendering.escape.RefusedValue;

/** A view of a fixed set of names, each with a value or null. */
record Named(String kind, Map<String, @Nullable Object> values) implements View {

    Named {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    @Override
    public Set<String> names() {
        return values.keySet();
    }

    @Override
    public @Nullable Object get(String property) {
        if (!values.containsKey(property)) {
            throw new RefusedValue("there is no " + property + " in " + kind + "; it has "
                    + (values.isEmpty() ? "nothing" : String.join(", ", values.keySet())));
        }
        return values.get(property);
    }
}
