package org.lectern.api;

import java.util.List;

/**
 * Trait of a {@link ContentType} that has a programme: switches on the agenda widget.
 *
 * @param <T> the content
 */
public interface HasAgenda<T> {

    /** The days in order, each with its items in order; empty when there is no programme. Only with valid content. */
    List<AgendaDay> agenda(T content, Reading reading);
}
