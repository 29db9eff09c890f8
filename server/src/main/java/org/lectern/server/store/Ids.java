package org.lectern.server.store;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Arrays;

/**
 * Makes ids: UUIDs of version 7 (RFC 9562, section 5.7) as 26 characters of Crockford's base 32 in lower case. Each is
 * greater than the one before, also when the clock stands still or goes back.
 */
public final class Ids {

    private static final char[] DIGITS = "0123456789abcdefghjkmnpqrstvwxyz".toCharArray();
    private static final int LENGTH = 26;
    private static final int COUNTED = 1 << 12;

    /** Digits that hold the higher half of a number but for its last bit. */
    private static final int HIGH_DIGITS = 13;

    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private long millis;
    private int count;

    public Ids(Clock clock) {
        this.clock = clock;
    }

    /** The next one. */
    public synchronized String next() {
        long now = clock.millis();
        if (now > millis) {
            millis = now;
            count = random.nextInt(COUNTED / 2);
        } else if (++count == COUNTED) {
            millis++;
            count = 0;
        }
        long high = millis << 16 | 0x7000L | count;
        long low = 0x8000000000000000L | random.nextLong() >>> 2;
        return text(high, low);
    }

    /**
     * One that is greater than another, whoever made that: with clocks that were set back, or another server's that was
     * ahead, the next one might be less.
     */
    public synchronized String after(String other) {
        long high = 0;
        for (int i = 0; i < HIGH_DIGITS; i++) {
            high = high << 5 | value(other.charAt(i));
        }
        // 13 digits are 65 bits, the first of which is never set; 26 digits are 130, so two of the first are not
        // either.
        high = high << 1 | value(other.charAt(HIGH_DIGITS)) >> 4;
        long theirs = high >>> 16;
        int counted = (int) (high & (COUNTED - 1));
        if (theirs > millis || theirs == millis && counted > count) {
            millis = theirs;
            count = counted;
        }
        return next();
    }

    private static int value(char digit) {
        return Arrays.binarySearch(DIGITS, digit);
    }

    private static String text(long high, long low) {
        var number = BigInteger.valueOf(high)
                .shiftLeft(64)
                .or(BigInteger.valueOf(low).and(BigInteger.ONE.shiftLeft(64).subtract(BigInteger.ONE)));
        var digits = new char[LENGTH];
        for (int i = LENGTH - 1; i >= 0; i--) {
            digits[i] = DIGITS[number.intValue() & 31];
            number = number.shiftRight(5);
        }
        return new String(digits);
    }
}
