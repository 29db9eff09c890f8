package org.lectern.server.content.embedding;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lectern.server.store.EmbedRow;
import org.lectern.server.store.SiteRow;

/** A saved embed and its site, of one moment. */
public record Saved(EmbedRow embed, SiteRow site) {

    /** Whose pages may embed it; null: anyone's. */
    public @Nullable Set<String> origins() {
        return site.origins().isEmpty() ? null : Set.copyOf(site.origins());
    }
}
