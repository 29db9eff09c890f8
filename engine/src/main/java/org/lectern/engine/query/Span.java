package org.lectern.engine.query;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.lectern.api.Window;

/**
 * A stretch of time.
 *
 * @param until exclusive
 */
public record Span(Instant from, Instant until) {

    /** The days a window counts from the day of the moment on, in the zone. */
    public static Span of(Window.Days days, Instant at, ZoneId zone) {
        var today = LocalDate.ofInstant(at, zone);
        return new Span(
                today.plusDays(days.first()).atStartOfDay(zone).toInstant(),
                today.plusDays(days.last() + 1L).atStartOfDay(zone).toInstant());
    }

    /**
     * When the answer to "which date is it?" may change next: at the zone's next midnight or change of offset,
     * whichever is earlier. (A change of offset can bring the same midnight twice, or none.)
     */
    public static Instant dayEnds(Instant at, ZoneId zone) {
        var rules = zone.getRules();
        var midnight = LocalDate.ofInstant(at, zone).plusDays(1).atStartOfDay();
        var offsets = rules.getValidOffsets(midnight);
        var starts = offsets.isEmpty()
                ? Stream.of(midnight.toLocalDate().atStartOfDay(zone).toInstant())
                : offsets.stream().map((ZoneOffset offset) -> midnight.toInstant(offset));
        var change = rules.nextTransition(at);
        return Stream.concat(starts, Stream.ofNullable(change).map(next -> next.getInstant()))
                .filter(moment -> moment.isAfter(at))
                .min(Instant::compareTo)
                .orElse(Instant.MAX);
    }

    /** Whether something that lasts from one moment until the other touches it; what lasts no time by its moment. */
    boolean touches(Instant start, Instant end) {
        return start.isBefore(until) && (end.isAfter(from) || !start.isBefore(from));
    }
}
