package org.lectern.server.store;

import java.time.Instant;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.lectern.engine.query.Millis;

/** How values stand in columns. */
final class Rows {

    /** "No end", so that one comparison serves windows with and without. */
    static final long FOREVER = Long.MAX_VALUE;

    private Rows() {}

    static String text(Record row, String column) {
        return row.get(column, String.class);
    }

    static @Nullable String textOrNull(Record row, String column) {
        return row.get(column, String.class);
    }

    static long number(Record row, String column) {
        return row.get(column, Long.class);
    }

    static Instant moment(Record row, String column) {
        return Instant.ofEpochMilli(number(row, column));
    }

    static @Nullable Instant momentOrNull(Record row, String column) {
        return momentOrNull(row.get(column, Long.class));
    }

    /** Null for null and for "no end". */
    static @Nullable Instant momentOrNull(@Nullable Long millis) {
        return millis == null || millis == FOREVER ? null : Instant.ofEpochMilli(millis);
    }

    static @Nullable Long millis(@Nullable Instant moment) {
        return moment == null ? null : Millis.of(moment);
    }

    static long end(@Nullable Instant moment) {
        return moment == null ? FOREVER : Millis.of(moment);
    }
}
