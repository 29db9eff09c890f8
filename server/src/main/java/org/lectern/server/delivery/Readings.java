package org.lectern.server.delivery;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lectern.engine.model.Languages;
import org.lectern.engine.query.Source;
import org.lectern.engine.query.Space;
import org.lectern.engine.rendering.Surroundings;
import org.lectern.engine.tracking.Moments;
import org.lectern.engine.tracking.TrackedReading;
import org.lectern.engine.type.Types;
import org.lectern.server.store.SiteRow;

/** Opens views of the world for responses, each frozen at the moment it is opened. */
@Singleton
public class Readings {

    private final Source source;
    private final Types types;
    private final Moments moments;
    private final Addresses addresses;

    @Inject
    public Readings(Source source, Types types, Moments moments, Addresses addresses) {
        this.source = source;
        this.types = types;
        this.moments = moments;
        this.addresses = addresses;
    }

    /** The space that is read, in its language and zone. */
    private Surroundings surroundings(Source from) {
        var space = space(from, Space.MAIN);
        return new Surroundings(Set.of(space.name()), space.language(), space.zone(), addresses.of("/"));
    }

    /** Those of a site, and what it says otherwise. */
    private Surroundings surroundings(Source from, SiteRow site) {
        var first = space(from, site.spaces().get(0));
        return new Surroundings(
                new LinkedHashSet<>(site.spaces()),
                site.language() == null ? first.language() : site.language(),
                site.zone() == null ? first.zone() : site.zone(),
                addresses.of("/"),
                site.pages());
    }

    private static Space space(Source from, String name) {
        return from.spaces().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The space " + name + " is missing"));
    }

    /** Does work at the present moment, with the space as it is and all that is published, from one snapshot. */
    public <T> T snapshot(Work<T> work) {
        var at = moments.now();
        return source.snapshot(snapshot -> work.with(snapshot, surroundings(snapshot), at));
    }

    /** The same for a site; null: for none. */
    public <T> T snapshot(@Nullable SiteRow site, Work<T> work) {
        if (site == null) {
            return snapshot(work);
        }
        var at = moments.now();
        return source.snapshot(snapshot -> work.with(snapshot, surroundings(snapshot, site), at));
    }

    /** Opens a view of a snapshot in a language; null for the one around. */
    public View open(Source snapshot, Surroundings around, Instant at, @Nullable Locale wanted) {
        var languages = new Languages(wanted == null ? around.language() : wanted, around.language());
        return new View(around.open(snapshot, types, at, languages.wanted()), languages, around.spaces());
    }

    /** Work that is done with a snapshot. */
    @FunctionalInterface
    public interface Work<T> {

        /** @param at the moment that is looked at */
        T with(Source snapshot, Surroundings around, Instant at);
    }

    /**
     * The same with a view in a language.
     *
     * @param wanted the language asked for; null for the space's own
     */
    public <T> T view(@Nullable Locale wanted, Function<View, T> work) {
        return snapshot((snapshot, around, at) -> work.apply(open(snapshot, around, at, wanted)));
    }

    /**
     * A view of what is published.
     *
     * @param languages the one asked for and the one to fall back to
     * @param spaces those that are looked into
     */
    public record View(TrackedReading reading, Languages languages, Set<String> spaces) {}
}
