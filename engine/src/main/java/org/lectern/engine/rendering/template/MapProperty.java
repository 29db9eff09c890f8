package org.lectern.engine.rendering.template;

import java.util.Map;
import org.apache.velocity.util.introspection.VelPropertyGet;
import org.jspecify.annotations.Nullable;

/** A value of a map; null if it has no such key. */
record MapProperty(String name) implements VelPropertyGet {

    @Override
    public @Nullable Object invoke(Object map) {
        return ((Map<?, ?>) map).get(name);
    }

    @Override
    public boolean isCacheable() {
        return true;
    }

    @Override
    public String getMethodName() {
        return name;
    }
}
