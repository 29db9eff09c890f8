package org.lectern.server.store;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.time.Clock;

/**
 * Makes ids: UUIDs of version 7 (RFC 9562, section 5.7) as 26 characters of Crockford's base 32 in lower case. Each is
 * greater than the one before, also when the clock stands still or goes back.
 */
public final class Ids {

    private static final char[] DIGITS = "0123456789abcdefghjkmnpqrstvwxyz".toCharArray();
    private static final int LENGTH = 26;
    private static final int COUNTED = 1 << 12;

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
