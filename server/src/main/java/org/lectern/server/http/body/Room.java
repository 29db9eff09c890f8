package org.lectern.server.http.body;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** So many bodies may be on their way at a time, and hold so many bytes together. */
final class Room {

    private final int places;
    private final long bytes;
    private final AtomicInteger taken = new AtomicInteger();
    private final AtomicLong held = new AtomicLong();

    Room(int places, long bytes) {
        this.places = places;
        this.bytes = bytes;
    }

    /** Whether another one may come; if so it has its place. */
    boolean enter() {
        if (!hasMemory()) {
            return false;
        }
        if (taken.incrementAndGet() > places) {
            taken.decrementAndGet();
            return false;
        }
        return true;
    }

    /** Whether those that are coming may go on. */
    boolean hasMemory() {
        return held.get() < bytes;
    }

    /** Notes that so many bytes more are held, or fewer. */
    void count(int more) {
        held.addAndGet(more);
    }

    /** Gives the place back that {@link #enter()} gave, and what was held there. */
    void leave(int received) {
        taken.decrementAndGet();
        held.addAndGet(-received);
    }
}
