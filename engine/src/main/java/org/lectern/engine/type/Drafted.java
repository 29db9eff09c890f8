package org.lectern.engine.type;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.api.When;
import org.lectern.engine.query.IndexedField;

/**
 * What lists of drafts show and search for.
 *
 * @param title empty if the draft has none yet
 * @param sortKey the title unless the type says otherwise
 * @param when null if it does not happen in time, or not yet
 * @param texts what people read in it, as it is written
 * @param lacksAlt whether it has a picture of which nothing says what it shows
 * @param fields what conditions and orders can ask for
 */
public record Drafted(
        String title,
        String sortKey,
        @Nullable When when,
        List<String> texts,
        boolean lacksAlt,
        List<IndexedField> fields) {

    public Drafted {
        texts = List.copyOf(texts);
        fields = List.copyOf(fields);
    }
}
