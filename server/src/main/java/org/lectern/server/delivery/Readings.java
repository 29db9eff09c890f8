package org.lectern.server.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lectern.engine.model.Languages;
import org.lectern.engine.query.Source;
import org.lectern.engine.query.Space;
import org.lectern.engine.tracking.Moments;
import org.lectern.engine.tracking.TrackedReading;
import org.lectern.engine.type.Types;

/** Opens a view of the world for one response, frozen at the present moment. */
@ApplicationScoped
public class Readings {

    private final Source source;
    private final Types types;
    private final Moments moments;
    private final Addresses addresses;

    /** For the container's proxy only. */
    @SuppressWarnings("NullAway")
    protected Readings() {
        this(null, null, null, null);
    }

    @Inject
    public Readings(Source source, Types types, Moments moments, Addresses addresses) {
        this.source = source;
        this.types = types;
        this.moments = moments;
        this.addresses = addresses;
    }

    /** The space that is read. */
    public Space space() {
        return source.spaces().stream()
                .filter(space -> space.name().equals(Space.MAIN))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The space " + Space.MAIN + " is missing"));
    }

    /** The language asked for, if any, and the space's own to fall back to. */
    public Languages languages(@Nullable Locale wanted) {
        var own = space().language();
        return new Languages(wanted == null ? own : wanted, own);
    }

    /** A view of the space, in its zone. */
    public TrackedReading open(Languages languages) {
        return new TrackedReading(source, types, view(languages, space().zone()));
    }

    private TrackedReading.View view(Languages languages, ZoneId zone) {
        return new TrackedReading.View(Set.of(Space.MAIN), moments.now(), languages, zone, addresses::page);
    }
}
