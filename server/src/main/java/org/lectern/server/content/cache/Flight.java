package org.lectern.server.content.cache;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** An answer that is being made, and those who wait for it. */
final class Flight {

    private final CompletableFuture<Landed> landing = new CompletableFuture<>();

    /**
     * An answer that was made.
     *
     * @param seen the number of the last change taken notice of before it was begun
     */
    record Landed(Ready ready, long seen, boolean isKept) {}

    void land(Landed landed) {
        landing.complete(landed);
    }

    void fail(Throwable failure) {
        landing.completeExceptionally(failure);
    }

    /** @throws NotInTime if it takes longer than so many nanoseconds */
    Landed await(long nanos) {
        try {
            return landing.get(Math.max(0, nanos), TimeUnit.NANOSECONDS);
        } catch (TimeoutException late) {
            throw new NotInTime("it is still being made");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotInTime("the server is stopping");
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException("An answer could not be made", failed.getCause());
        }
    }
}
