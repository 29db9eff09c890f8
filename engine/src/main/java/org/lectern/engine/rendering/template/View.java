package org.lectern.engine.rendering.template;

import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.lectern.engine.rendering.escape.Described;

/** Something with properties that a template may read. It has no others, and no methods a template could call. */
interface View extends Described {

    /**
     * The property, already something a template may see.
     *
     * @throws org.lectern.engine.rendering.escape.RefusedValue if there is no such property
     */
    @Nullable
    Object get(String property);

    /** The properties that it has, in the order in which they are told. */
    Collection<String> names();
}
