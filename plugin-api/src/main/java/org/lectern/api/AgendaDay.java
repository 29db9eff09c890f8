package org.lectern.api;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One day of a programme.
 *
 * @param title what the day is called beside its date: {@code "First part"}; null if it has no name
 * @param items in order of start
 */
public record AgendaDay(LocalDate date, @Nullable String title, List<AgendaItem> items) {

    public AgendaDay {
        items = List.copyOf(items);
    }
}
