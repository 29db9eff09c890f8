package org.lectern.engine.rendering.template;

import java.lang.reflect.InvocationTargetException;
import org.apache.velocity.util.introspection.VelPropertyGet;
import org.jspecify.annotations.Nullable;

/** A property that one of our own records or API records has as an accessor. */
record AccessorProperty(String name, Call call) implements VelPropertyGet {

    @Override
    public @Nullable Object invoke(Object target) throws IllegalAccessException, InvocationTargetException {
        return call.invoke(target, new Object[0]);
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
