package org.lectern.engine.rendering;

import java.net.URI;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import org.lectern.engine.query.Published;

/**
 * Where a fragment will stand: what its site says, whatever the widget.
 *
 * @param spaces the spaces looked into, in this order
 * @param language the site's own, used when none is asked for
 * @param zone in which times are said without a zone
 * @param base what addresses begin with, absolute, with a final slash
 */
public record Surroundings(Set<String> spaces, Locale language, ZoneId zone, URI base) {

    public Surroundings {
        spaces = java.util.Collections.unmodifiableSet(new LinkedHashSet<>(spaces));
        if (!base.isAbsolute() || !base.toString().endsWith("/")) {
            throw new IllegalArgumentException("The base address is absolute and ends in /, not " + base);
        }
    }

    /** Where an entry has its page; a stub's is where it was taken from. */
    public URI address(Published entry) {
        var source = entry.source();
        return entry.stub() && source != null ? source : base.resolve("content/" + entry.type() + "/" + entry.slug());
    }
}
