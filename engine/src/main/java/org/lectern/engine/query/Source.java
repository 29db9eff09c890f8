package org.lectern.engine.query;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.lectern.api.Lasting;

/**
 * The port to published content. What it answers is a function of stored data and the moment asked about: every answer
 * carries the moment at which time alone changes it.
 */
public interface Source {

    /** The publication of the entry that is visible at the moment. Empty also if the id is of another type. */
    Lasting<Optional<Published>> byId(String type, String id, Instant at);

    /**
     * The same by slug; a slug that the entry had before resolves to it unless another entry has it now. {@link
     * Published#slug()} tells the current one.
     */
    Lasting<Optional<Published>> bySlug(String space, String type, String slug, Instant at);

    /**
     * What the selection selects, all from one snapshot.
     *
     * <p>{@link Found#until()} is the earliest of: for every window, {@code visibleFrom > at} over the matches of the
     * conditions and {@code visibleUntil} of the entries shown; Upcoming: {@code happensUntil} of the entries shown;
     * Past: {@code happensUntil > at} over the visible matches; Happening: {@code happensFrom > at} over the visible
     * matches and {@code happensUntil} of those shown; Days: the zone's next midnight ({@link Span#dayEnds}). With a
     * total, "shown" means all that is selected; the entry that proves that a next page exists counts as shown.
     */
    Found find(Selection selection);

    /** The spaces that exist, with their default language and zone. */
    Set<Space> spaces();

    /**
     * Does work that asks several questions, all answered from one snapshot: what is written meanwhile is not seen. A
     * source that nobody writes to meanwhile is its own snapshot.
     *
     * @param work asks the source it is given, on the calling thread, and keeps it no longer than it runs; what it throws
     *     is thrown
     */
    default <T> T snapshot(Function<Source, T> work) {
        return work.apply(this);
    }
}
