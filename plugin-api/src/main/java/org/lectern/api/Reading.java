package org.lectern.api;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;

/**
 * Everything a card or a view may learn about the world. Each answer, also "nothing there", is remembered as something
 * the result depends on. Valid only during the call it is handed to.
 */
public interface Reading {

    /**
     * The entry that is described: the one whose content the type was handed. Empty for content that is no entry yet,
     * such as a draft that is only checked.
     */
    Optional<Ref> self();

    /** The only clock. */
    Now now();

    /** The language asked for. */
    Locale language();

    /** The site's zone. */
    ZoneId zone();

    /** The entry if it is published and visible now; else empty. */
    Optional<Entry> entry(Ref ref);

    /** The visible entries that the query selects, in its order. */
    Entries find(Query query);
}
