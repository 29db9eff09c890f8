package org.lectern.server.content.cache;

import java.util.Set;
import org.lectern.api.Query;

/** What was searched for, and where. Many answers ask the same, so it knows its hash. */
final class Asked {

    private final Query query;
    private final Set<String> spaces;
    private final int hash;

    Asked(Query query, Set<String> spaces) {
        this.query = query;
        this.spaces = spaces;
        this.hash = 31 * query.hashCode() + spaces.hashCode();
    }

    Query query() {
        return query;
    }

    Set<String> spaces() {
        return spaces;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Asked asked
                && asked.hash == hash
                && asked.query.equals(query)
                && asked.spaces.equals(spaces);
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
