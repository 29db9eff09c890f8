package org.lectern.engine.rendering.template;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lectern.engine.rendering.escape.RefusedValue;

/** A record of a plugin: its components, nothing else. */
record RecordView(Record subject, Views views) implements View {

    private static final ClassValue<Map<String, Method>> ACCESSORS = new ClassValue<>() {
        @Override
        protected Map<String, Method> computeValue(Class<?> type) {
            var accessors = new LinkedHashMap<String, Method>();
            for (RecordComponent component : type.getRecordComponents()) {
                var accessor = component.getAccessor();
                accessor.trySetAccessible();
                accessors.put(component.getName(), accessor);
            }
            return accessors;
        }
    };

    @Override
    public String kind() {
        return "a " + subject.getClass().getSimpleName();
    }

    @Override
    public Set<String> names() {
        return ACCESSORS.get(subject.getClass()).keySet();
    }

    @Override
    public @Nullable Object get(String property) {
        var accessors = ACCESSORS.get(subject.getClass());
        var accessor = accessors.get(property);
        if (accessor == null) {
            throw new RefusedValue(
                    "there is no " + property + " in " + kind() + "; it has " + String.join(", ", accessors.keySet()));
        }
        try {
            return views.of(accessor.invoke(subject));
        } catch (InvocationTargetException e) {
            throw new RefusedValue(property + " of " + kind() + " failed: " + e.getCause());
        } catch (IllegalAccessException e) {
            throw new RefusedValue(kind() + " cannot be read; its record must be public");
        }
    }
}
