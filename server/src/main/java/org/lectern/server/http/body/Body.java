package org.lectern.server.http.body;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ReadListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.lectern.server.http.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A body on its way: called when bytes of it are there, and looked at by the watch when they are not. When it is refused
 * its rest is thrown away for a moment before the connection closes: one that closes with bytes unread is reset, and the
 * answer is lost before its client sees it (RFC 9112, section 9.6).
 */
final class Body implements ReadListener {

    /** Where the next of the filters finds it. */
    static final String ATTRIBUTE = "org.lectern.body";

    private static final Logger LOG = LoggerFactory.getLogger(Body.class);
    private static final Duration FAREWELL = Duration.ofSeconds(2);

    /** Most bodies are there by then. */
    private static final long SETTLING_MILLIS = 20;

    /** So long after its filters were left, the platform has left its request too. */
    private static final Duration LEAVING = Duration.ofMillis(50);

    private final AsyncContext request;
    private final BodyRoute route;
    private final long length;
    private final Bodies bodies;
    private final Room room;
    private final long began = System.nanoTime();
    private final ByteArrayOutputStream received = new ByteArrayOutputStream();
    private long came;
    private @Nullable Long refused;
    private @Nullable Long left;
    private boolean isOver;

    /** @param room where it has its place already */
    Body(AsyncContext request, BodyRoute route, long length, Bodies bodies, Room room) {
        this.request = request;
        this.route = route;
        this.length = length;
        this.bodies = bodies;
        this.room = room;
    }

    /** Begins to receive. */
    void listen() throws IOException {
        request.getRequest().getInputStream().setReadListener(this);
    }

    /**
     * Waits a moment for the rest, before whoever received the request leaves its filters. What another thread does just
     * then to let it go on may be lost for ever (docs/decisions/0121-a-dispatch-that-was-lost.md); while this waits, none is.
     */
    synchronized void settle() {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(SETTLING_MILLIS);
        try {
            long rest = SETTLING_MILLIS;
            while (!isOver && rest > 0) {
                wait(rest);
                rest = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        left = System.nanoTime();
    }

    @Override
    public synchronized void onDataAvailable() throws IOException {
        var in = request.getRequest().getInputStream();
        var some = new byte[8192];
        // Not isFinished(): the platform says so as soon as the last byte is there, read or not.
        for (int count = 0; !isOver && count >= 0 && in.isReady(); look()) {
            count = in.read(some);
            if (count > 0) {
                take(some, count);
            }
        }
        if (!isOver && refused == null && !room.hasMemory()) {
            refuse(Bodies.full());
        }
    }

    @Override
    public synchronized void onAllDataRead() throws IOException {
        onDataAvailable();
    }

    private void take(byte[] some, int count) {
        came += count;
        if (refused == null) {
            received.write(some, 0, count);
            room.count(count);
        }
        if (came == length && end()) {
            goOn();
        }
    }

    private void goOn() {
        if (refused == null) {
            request.getRequest().setAttribute(ATTRIBUTE, received.toByteArray());
        }
        Runnable next = refused == null ? request::dispatch : request::complete;
        if (left != null && System.nanoTime() - left < LEAVING.toNanos()) {
            bodies.later(LEAVING, next);
        } else {
            next.run();
        }
    }

    @Override
    public synchronized void onError(Throwable failure) {
        if (end()) {
            request.complete();
        }
    }

    /** Ends what comes too slowly, and what was refused and goes on for too long. */
    synchronized void look() {
        var now = System.nanoTime();
        if (isOver) {
            return;
        }
        if (refused == null) {
            var late = route.lateness(received.size(), Duration.ofNanos(now - began));
            if (late != null) {
                refuse(late);
            }
        } else if (now - refused > FAREWELL.toNanos() && end()) {
            request.complete();
        }
    }

    /** Answers, and receives no more than to throw it away. */
    synchronized void refuse(Problem problem) {
        var asked = (HttpServletRequest) request.getRequest();
        try {
            BodyDoor.refuse(problem, asked, (HttpServletResponse) request.getResponse());
            request.getResponse().flushBuffer();
        } catch (IOException gone) {
            LOG.debug("Nobody is there to be told: {}", problem.detail(), gone);
        }
        room.count(-received.size());
        received.reset();
        refused = System.nanoTime();
    }

    /** Ends it, whatever becomes of its request. */
    synchronized void forget() {
        if (end()) {
            request.complete();
        }
    }

    private boolean end() {
        if (isOver) {
            return false;
        }
        isOver = true;
        notifyAll();
        bodies.end(this);
        room.leave(received.size());
        return true;
    }
}
