package org.lectern.api;

import org.jspecify.annotations.Nullable;

/**
 * Trait of a {@link ContentType} whose entries take place at a time: switches on status, the time windows of queries,
 * and calendars.
 *
 * @param <T> the content
 */
public interface HappensInTime<T> {

    /** When it happens; null while a draft does not say. Called with drafts too. */
    @Nullable
    When when(T content);

    /** What was decided about it. Whether it is over is never stored, it follows from the clock. */
    default State state(T content) {
        return State.SCHEDULED;
    }
}
