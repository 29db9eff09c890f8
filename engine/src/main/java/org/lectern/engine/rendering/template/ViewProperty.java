package org.lectern.engine.rendering.template;

import org.apache.velocity.util.introspection.Info;
import org.apache.velocity.util.introspection.VelPropertyGet;
import org.jspecify.annotations.Nullable;
import org.lectern.engine.rendering.escape.RefusedValue;

/** A property of a view, read at one place of a template. */
record ViewProperty(String name, Info info) implements VelPropertyGet {

    @Override
    public @Nullable Object invoke(Object view) {
        try {
            return ((View) view).get(name);
        } catch (RefusedValue refused) {
            throw Failures.at(info, refused.getMessage());
        }
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
