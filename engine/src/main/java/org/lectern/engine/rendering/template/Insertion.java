package org.lectern.engine.rendering.template;

import org.apache.velocity.app.event.ReferenceInsertionEventHandler;
import org.apache.velocity.context.Context;
import org.apache.velocity.runtime.Renderable;
import org.jspecify.annotations.Nullable;
import org.lectern.engine.rendering.escape.PageWriter;
import org.lectern.engine.rendering.escape.Plain;
import org.lectern.engine.rendering.escape.RefusedValue;

/**
 * Hands each value to the page as a value, so that the page escapes it. What is written elsewhere, to a string in
 * {@code #set} or in an argument, is not escaped: it will be when it meets the page, once. Public because Velocity
 * makes it.
 */
public final class Insertion implements ReferenceInsertionEventHandler {

    @Override
    public @Nullable Object referenceInsert(Context context, String reference, @Nullable Object value) {
        if (value == null) {
            if (!reference.startsWith("$!")) {
                throw new RefusedValue("is null; write $!" + reference.substring(1) + ", or test it with #if");
            }
            return null;
        } else if (value instanceof Renderable) {
            // A #define or the body of a macro: its own references come here one by one.
            return value;
        }
        return (Renderable) (inner, writer) -> {
            if (writer instanceof PageWriter page) {
                page.value(value);
            } else {
                writer.write(Plain.text(value)
                        .orElseThrow(() -> new RefusedValue(reference + " is " + Plain.kind(value)
                                + "; only text, numbers and addresses can be part of a string")));
            }
            return true;
        };
    }
}
