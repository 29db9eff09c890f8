package org.lectern.api;

import java.time.LocalDate;
import java.util.List;

/** One day of a programme, its items in order of start. */
public record AgendaDay(LocalDate date, List<AgendaItem> items) {

    public AgendaDay {
        items = List.copyOf(items);
    }
}
