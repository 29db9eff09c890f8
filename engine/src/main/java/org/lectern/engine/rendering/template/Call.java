package org.lectern.engine.rendering.template;

import java.lang.reflect.InvocationTargetException;
import org.apache.velocity.util.introspection.Info;
import org.apache.velocity.util.introspection.VelMethod;
import org.jspecify.annotations.Nullable;
import org.lectern.engine.rendering.escape.RefusedValue;

/** A method that a template may call, whose refusals name the place in the template. */
record Call(VelMethod method, Info info) implements VelMethod {

    @Override
    public @Nullable Object invoke(Object target, @Nullable Object @Nullable [] arguments)
            throws IllegalAccessException, InvocationTargetException {
        try {
            Searching.check(target, method.getMethodName(), arguments);
            refuseBlocks(arguments);
            return method.invoke(target, arguments);
        } catch (RefusedValue refused) {
            throw Failures.at(info, refused.getMessage());
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RefusedValue refused) {
                throw Failures.at(info, refused.getMessage());
            }
            throw e;
        }
    }

    private static void refuseBlocks(@Nullable Object @Nullable [] arguments) {
        if (arguments != null) {
            for (var argument : arguments) {
                Operand.check(argument);
            }
        }
    }

    @Override
    public boolean isCacheable() {
        return method.isCacheable();
    }

    @Override
    public String getMethodName() {
        return method.getMethodName();
    }

    @Override
    public java.lang.reflect.Method getMethod() {
        return method.getMethod();
    }

    @Override
    public Class<?> getReturnType() {
        return method.getReturnType();
    }
}
