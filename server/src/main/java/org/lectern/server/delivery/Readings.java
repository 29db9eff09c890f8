package org.lectern.server.delivery;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
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
        var space = from.spaces().stream()
                .filter(one -> one.name().equals(Space.MAIN))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The space " + Space.MAIN + " is missing"));
        return new Surroundings(Set.of(space.name()), space.language(), space.zone(), addresses.of("/"));
    }

    /** Does work at the present moment, with the space as it is and all that is published, from one snapshot. */
    public <T> T snapshot(Work<T> work) {
        var at = moments.now();
        return source.snapshot(snapshot -> work.with(snapshot, surroundings(snapshot), at));
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
        return snapshot((snapshot, around, at) -> {
            var languages = new Languages(wanted == null ? around.language() : wanted, around.language());
            var reading = around.open(snapshot, types, at, languages.wanted());
            return work.apply(new View(reading, languages, around.spaces()));
        });
    }

    /**
     * A view of what is published.
     *
     * @param languages the one asked for and the one to fall back to
     * @param spaces those that are looked into
     */
    public record View(TrackedReading reading, Languages languages, Set<String> spaces) {}
}
