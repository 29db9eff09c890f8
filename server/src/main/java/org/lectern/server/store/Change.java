package org.lectern.server.store;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.lectern.engine.query.Facts;

/**
 * A row of the change log: what happened to one subject in one transaction.
 *
 * @param seq greater than that of every change committed before
 * @param subjectKind {@code entry}, {@code embed}, {@code site}
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

    /** The kind of subject that is a saved embed. */
    public static final String EMBED = "embed";

    /** The kind of subject that is a site; its subject is the site's name. */
    public static final String SITE = "site";

    /** Of what is no entry: such have neither slugs nor facts, and whoever is made from one is out of date. */
    public static Change of(String kind, String subject, Actor actor, Instant at) {
        return new Change(0, at, actor, kind, subject, Set.of(), List.of(), List.of());
    }

    public Change {
        slugs = Set.copyOf(slugs);
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    /** Whether it concerns anyone but editors: something public, now or at another time, is not as it was. */
    public boolean isPublic() {
        return !subjectKind.equals(ENTRY) || !before.isEmpty() || !after.isEmpty();
    }
}
