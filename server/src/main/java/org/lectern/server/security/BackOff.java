package org.lectern.server.security;

import java.time.Duration;
import java.time.Instant;

/**
 * How long to wait after wrong guesses: not at all after the first few, then two seconds, then twice as long each time.
 *
 * @param free how many need no wait
 * @param longest no wait is longer
 * @param memory after so long without one, those before do not count
 */
record BackOff(int free, Duration longest, Duration memory) {

    /** One account, however many machines guess. The longest wait lets 96 guesses a day through. */
    static final BackOff OF_ACCOUNT = new BackOff(5, Duration.ofMinutes(15), Duration.ofDays(1));

    /** One address, whatever it guesses. A whole campus may be behind it, so nobody waits long. */
    static final BackOff OF_ADDRESS = new BackOff(5, Duration.ofSeconds(30), Duration.ofHours(1));

    private static final int MOST_DOUBLINGS = 20;

    /** How many still count. */
    int counting(Guesses guesses, Instant now) {
        return now.isBefore(guesses.last().plus(memory)) ? guesses.failures() : 0;
    }

    /** How long to wait until the next one; zero if it may come now. */
    Duration wait(Guesses guesses, Instant now) {
        int failures = counting(guesses, now);
        if (failures < free) {
            return Duration.ZERO;
        }
        var pause = Duration.ofSeconds(1L << Math.min(MOST_DOUBLINGS, failures - free + 1));
        pause = pause.compareTo(longest) > 0 ? longest : pause;
        var left = Duration.between(now, guesses.last().plus(pause));
        if (left.compareTo(pause) > 0) {
            return pause; // the clock was set back
        }
        return left.isNegative() ? Duration.ZERO : left;
    }

    /**
     * Wrong guesses.
     *
     * @param last of the newest
     */
    record Guesses(int failures, Instant last) {

        static final Guesses NONE = new Guesses(0, Instant.EPOCH);
    }
}
