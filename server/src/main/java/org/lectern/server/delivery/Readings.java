package org.lectern.server.delivery;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
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

    /** The present moment; it never goes back. */
    public Instant now() {
        return moments.now();
    }

    /** The space that is read, in its language and zone. */
    public Surroundings surroundings() {
        var space = source.spaces().stream()
                .filter(one -> one.name().equals(Space.MAIN))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The space " + Space.MAIN + " is missing"));
        return new Surroundings(Set.of(space.name()), space.language(), space.zone(), addresses.of("/"));
    }

    /** The language asked for, if any, and the space's own to fall back to. */
    public Languages languages(@Nullable Locale wanted) {
        var own = surroundings().language();
        return new Languages(wanted == null ? own : wanted, own);
    }

    /** A view in a language. */
    public TrackedReading open(Languages languages) {
        return surroundings().open(source, types, now(), languages.wanted());
    }
}
