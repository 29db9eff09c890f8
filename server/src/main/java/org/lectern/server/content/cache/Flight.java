package org.lectern.server.content.cache;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** An answer that is being made, and those who wait for it. */
final class Flight {

    private final CompletableFuture<Landing> landing = new CompletableFuture<>();

    /** How it ended. */
    sealed interface Landing {

        /** The number of the last change taken notice of before it was begun. */
        long seen();
    }

    /** An answer that was made. */
    record Made(Ready ready, long seen, boolean isKept) implements Landing {}

    /** Why none was made. */
    record Failed(RuntimeException failure, long seen) implements Landing {}

    void land(Landing end) {
        landing.complete(end);
    }

    /** @throws NotInTime if it takes longer than so many nanoseconds */
    Landing await(long nanos) {
        try {
            return landing.get(Math.max(0, nanos), TimeUnit.NANOSECONDS);
        } catch (TimeoutException late) {
            throw new NotInTime("it is still being made");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotInTime("the server is stopping");
        } catch (ExecutionException failed) {
            throw new IllegalStateException("A flight lands, however it ends", failed);
        }
    }
}
