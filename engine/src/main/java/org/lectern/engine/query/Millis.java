package org.lectern.engine.query;

import java.time.Instant;

/** Moments as whole milliseconds of the epoch, in the range in which a double holds each exactly. */
public final class Millis {

    private static final long MOST = (1L << 53) - 1;

    private Millis() {}

    /** The millisecond the moment lies in; moments hundreds of thousands of years away become the last one counted. */
    public static long of(Instant moment) {
        long seconds = Math.max(-MOST / 1000, Math.min(MOST / 1000, moment.getEpochSecond()));
        return seconds == moment.getEpochSecond() ? moment.toEpochMilli() : seconds * 1000;
    }

    /** The moment without what is smaller than a millisecond. */
    public static Instant cut(Instant moment) {
        return Instant.ofEpochMilli(of(moment));
    }
}
