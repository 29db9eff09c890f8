package org.lectern.engine.model;

import jakarta.json.JsonValue;
import org.lectern.api.Ref;

/** How a reader of the content API wants values that are more than their JSON. */
public interface Showing {

    Languages languages();

    /** Rich text, for example as {@code {"markdown":...,"html":...}}. */
    JsonValue markdown(String source);

    /** A reference, for example with its title; JSON null if what it refers to is not public. */
    JsonValue reference(Ref ref);
}
