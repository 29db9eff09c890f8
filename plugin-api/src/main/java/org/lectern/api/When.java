package org.lectern.api;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A time on the wall of a place. The wall time is the truth and the instant is derived, so an event at ten stays at ten
 * when a country changes its rules.
 *
 * <p>In JSON: {@code {"start":"2026-05-01T10:00","end":null,"zone":"America/Chicago","allDay":false}}.
 *
 * @param start wall time; for an all-day event its time of day does not count
 * @param end exclusive wall time; null means until the day of the start ends. For an all-day event the last day,
 *     included; null means one day
 */
public record When(
        @NotNull LocalDateTime start,
        @Nullable LocalDateTime end,
        @NotNull ZoneId zone,
        boolean allDay) {

    /** One whole day. */
    public static When day(LocalDate date, ZoneId zone) {
        return new When(date.atStartOfDay(), null, zone, true);
    }

    /**
     * The first moment. A wall time that a change of offset skips moves forward by the gap; one that occurs twice means
     * the earlier (as {@link java.time.ZonedDateTime#ofLocal}).
     */
    public Instant from() {
        return allDay ? startOf(start.toLocalDate()) : start.atZone(zone).toInstant();
    }

    /** The moment it is over; never before {@link #from()}. */
    public Instant until() {
        if (allDay) {
            return startOf(lastDay().plusDays(1));
        }
        if (end == null) {
            return startOf(start.toLocalDate().plusDays(1));
        }
        var from = from();
        var until = end.atZone(zone);
        if (until.toInstant().isBefore(from)) {
            until = until.withLaterOffsetAtOverlap();
        }
        return until.toInstant().isBefore(from) ? from : until.toInstant();
    }

    /** The first day, by the wall. */
    public LocalDate firstDay() {
        return start.toLocalDate();
    }

    /** The last day it touches, by the wall: an event that ends at midnight does not touch the day that begins then. */
    public LocalDate lastDay() {
        if (end == null || end.isBefore(start)) {
            return start.toLocalDate();
        }
        return allDay || !end.isAfter(start)
                ? end.toLocalDate()
                : end.minusNanos(1).toLocalDate();
    }

    private Instant startOf(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }
}
