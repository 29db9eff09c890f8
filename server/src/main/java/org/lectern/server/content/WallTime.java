package org.lectern.server.content;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.lectern.engine.query.Millis;
import org.lectern.server.store.Wall;

/**
 * A time on the wall of a zone, as an editor writes it. It is the truth, the moment is derived: ten stays ten when a
 * country changes its rules.
 *
 * @param offset says which of the two is meant where a time comes twice; null means the earlier
 */
public record WallTime(LocalDateTime local, @Nullable ZoneOffset offset, ZoneId zone) {

    /**
     * Reads {@code 2026-05-01T10:00}, or the same with an offset, {@code 2026-05-01T10:00+02:00}.
     *
     * @throws DateTimeParseException for a text of another form
     */
    public static WallTime of(String written, ZoneId zone) {
        var read = DateTimeFormatter.ISO_DATE_TIME.parseBest(written, OffsetDateTime::from, LocalDateTime::from);
        return read instanceof OffsetDateTime exact
                ? new WallTime(exact.toLocalDateTime(), exact.getOffset(), zone)
                : new WallTime((LocalDateTime) read, null, zone);
    }

    static WallTime of(Wall wall) {
        return of(wall.local(), ZoneId.of(wall.zone()));
    }

    /**
     * Its moment.
     *
     * @throws Refused {@link Refusal.NoSuchTime} if clocks skip it, {@link Refusal.WrongOffset} if it never has that
     *     offset
     */
    Instant moment() {
        var offsets = zone.getRules().getValidOffsets(local);
        if (offsets.isEmpty()) {
            var gap = zone.getRules().getTransition(local);
            throw new Refused(new Refusal.NoSuchTime(
                    local, zone, gap.getDateTimeBefore().minusMinutes(1), gap.getDateTimeAfter()));
        }
        if (offset != null && !offsets.contains(offset)) {
            throw new Refused(new Refusal.WrongOffset(local, zone, offset, offsets));
        }
        return Millis.cut(local.toInstant(offset == null ? offsets.get(0) : offset));
    }

    /** The same under other rules than those it was written under: what clocks skip moves forward by the gap. */
    Instant derived() {
        return Millis.cut(ZonedDateTime.ofLocal(local, zone, offset).toInstant());
    }

    Wall wall() {
        return new Wall(local + (offset == null ? "" : offset.getId()), zone.getId());
    }
}
