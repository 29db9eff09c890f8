package org.lectern.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

/** What comes true within half a minute, whenever it does. */
public final class Eventually {

    private static final Duration LONGEST = Duration.ofSeconds(30);

    private Eventually() {}

    /** Something to be asked again and again. */
    @FunctionalInterface
    public interface Condition {
        boolean holds() throws Exception;
    }

    /** Waits until it holds; fails if it does not in time. */
    public static void until(Condition condition) throws Exception {
        long deadline = System.nanoTime() + LONGEST.toNanos();
        while (!condition.holds()) {
            assertThat(System.nanoTime()).as("in time").isLessThan(deadline);
        }
    }
}
