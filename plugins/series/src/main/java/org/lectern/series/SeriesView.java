package org.lectern.series;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.api.Entry;
import org.lectern.api.Image;
import org.lectern.api.Markdown;

/**
 * What templates see of a series: its fields, and the events that say they are part of it. A list holds at most 200.
 *
 * @param events all of them by their start, those without a date last
 * @param upcoming those that are not over, the next first
 * @param past those that are over, the latest first
 * @param next the one that is not over and begins first; null if none is to come
 */
public record SeriesView(
        @Nullable String title,
        @Nullable Markdown description,
        @Nullable URI link,
        @Nullable Image image,
        List<Entry> events,
        List<Entry> upcoming,
        List<Entry> past,
        @Nullable Entry next) {

    public SeriesView {
        events = List.copyOf(events);
        upcoming = List.copyOf(upcoming);
        past = List.copyOf(past);
    }
}
