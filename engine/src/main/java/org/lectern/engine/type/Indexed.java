package org.lectern.engine.type;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.api.When;
import org.lectern.engine.query.IndexedField;

/**
 * What the store keeps beside a publication, so that queries find it.
 *
 * @param fields the model's, and {@code @sort}
 * @param when null if it does not happen in time; null for stubs, which belong in no list of what is to come
 */
public record Indexed(List<IndexedField> fields, @Nullable When when) {

    public Indexed {
        fields = List.copyOf(fields);
    }
}
