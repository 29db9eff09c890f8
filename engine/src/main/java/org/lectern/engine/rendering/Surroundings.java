package org.lectern.engine.rendering;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import org.lectern.engine.model.Languages;
import org.lectern.engine.query.Published;
import org.lectern.engine.query.Source;
import org.lectern.engine.tracking.TrackedReading;
import org.lectern.engine.type.Types;

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

    /** Where a person reads an entry: the page it was taken from, else the one Lectern gives it. */
    public URI address(Published entry) {
        var source = entry.source();
        return source != null ? source : base.resolve("content/" + entry.type() + "/" + entry.slug());
    }

    /** Opens a view of the world from here, for one result. */
    public TrackedReading open(Source source, Types types, Instant at, Locale wanted) {
        return new TrackedReading(
                source,
                types,
                new TrackedReading.View(spaces, at, new Languages(wanted, language), zone, this::address));
    }
}
