package org.lectern.server.store;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.lectern.engine.query.Facts;

/**
 * A row of the change log: what happened to one subject in one transaction.
 *
 * @param seq greater than that of every change committed before
 * @param subjectKind {@code entry}, and later media, embed, site, theme
 * @param subject its id
 * @param slugs of an entry: every slug that led to it before or after; what was looked for in vain may be there now
 * @param before of the publications that the change took away or altered
 * @param after of those that it brought or altered
 */
public record Change(
        long seq,
        Instant at,
        Actor actor,
        String subjectKind,
        String subject,
        Set<String> slugs,
        List<Facts> before,
        List<Facts> after) {

    /** The kind of subject that is an entry. */
    public static final String ENTRY = "entry";

    public Change {
        slugs = Set.copyOf(slugs);
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    /** Whether it concerns anyone but editors: something public, now or at another time, is not as it was. */
    public boolean isPublic() {
        return !before.isEmpty() || !after.isEmpty();
    }
}
