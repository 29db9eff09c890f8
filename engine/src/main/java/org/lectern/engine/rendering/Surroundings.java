package org.lectern.engine.rendering;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
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
 * @param pages where the site has pages of its own for the entries of a type, by its name: addresses in which {@code
 *     {slug}} stands for the slug
 */
public record Surroundings(Set<String> spaces, Locale language, ZoneId zone, URI base, Map<String, String> pages) {

    /** What stands for the slug. */
    public static final String SLUG = "{slug}";

    public Surroundings {
        spaces = java.util.Collections.unmodifiableSet(new LinkedHashSet<>(spaces));
        pages = Map.copyOf(pages);
        if (!base.isAbsolute() || !base.toString().endsWith("/")) {
            throw new IllegalArgumentException("The base address is absolute and ends in /, not " + base);
        }
    }

    /** The same for a site without pages of its own. */
    public Surroundings(Set<String> spaces, Locale language, ZoneId zone, URI base) {
        this(spaces, language, zone, base, Map.of());
    }

    /** Where a person reads an entry: the site's page for it, else the one it was taken from, else the one Lectern gives it. */
    public URI address(Published entry) {
        var page = pages.get(entry.type());
        if (page != null) {
            return URI.create(page.replace(SLUG, entry.slug()));
        }
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
