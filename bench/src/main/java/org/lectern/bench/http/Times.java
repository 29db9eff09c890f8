package org.lectern.bench.http;

import java.util.Arrays;
import java.util.Locale;

/** How long things took. */
final class Times {

    private long[] nanos = new long[1024];
    private int size;

    void add(long one) {
        if (size == nanos.length) {
            nanos = Arrays.copyOf(nanos, 2 * size);
        }
        nanos[size++] = one;
    }

    /** In milliseconds: the smallest that so many percent do not exceed. */
    double percentile(double percent) {
        var sorted = Arrays.copyOf(nanos, size);
        Arrays.sort(sorted);
        int place = (int) Math.ceil(percent / 100 * size) - 1;
        return sorted[Math.max(0, place)] / 1e6;
    }

    /** Such as {@code p50 1.23 ms, p99 4.56 ms, most 7.89 ms, of 3000}. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "p50 %.2f ms, p99 %.2f ms, most %.2f ms, of %d",
                percentile(50),
                percentile(99),
                percentile(100),
                size);
    }
}
