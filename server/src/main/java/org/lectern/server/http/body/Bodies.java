package org.lectern.server.http.body;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.AsyncContext;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.lectern.server.http.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The bodies that are on their way. They hold memory and no thread, so that slow ones take nothing from those who ask
 * for fragments; how many there may be and what they may hold together is bounded, and a watch ends the late ones.
 */
@Singleton
public class Bodies {

    private static final Logger LOG = LoggerFactory.getLogger(Bodies.class);

    private static final int MOST = 1000;
    private static final long MOST_BYTES = 32_000_000;
    private static final Duration LOOK = Duration.ofMillis(500);

    private final Set<Body> coming = ConcurrentHashMap.newKeySet();
    private final AtomicLong bytes = new AtomicLong();
    private final ScheduledThreadPoolExecutor watch = new ScheduledThreadPoolExecutor(1, work -> {
        var thread = new Thread(work, "lectern-bodies");
        thread.setDaemon(true);
        thread.setContextClassLoader(Bodies.class.getClassLoader());
        return thread;
    });

    @Inject
    public Bodies() {
        watch.scheduleWithFixedDelay(this::look, LOOK.toMillis(), LOOK.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Whether another one may come. */
    boolean hasRoom() {
        return coming.size() < MOST && hasMemory();
    }

    /** Whether those that are coming may go on. */
    boolean hasMemory() {
        return bytes.get() < MOST_BYTES;
    }

    /** The problem of who finds no room. */
    static Problem full() {
        return Problem.of(503, "Too many bodies are on their way to this server: send it again in a second.");
    }

    /** Receives a body and then hands its request on. */
    void receive(AsyncContext request, BodyRoute route, int length) throws IOException {
        var body = new Body(request, route, length, this);
        coming.add(body);
        request.getRequest().getInputStream().setReadListener(body);
    }

    /** Notes that so many bytes came. */
    void count(int more) {
        bytes.addAndGet(more);
    }

    /** Forgets one that came or never will. */
    void gone(Body body, int received) {
        if (coming.remove(body)) {
            bytes.addAndGet(-received);
        }
    }

    private void look() {
        for (var body : coming) {
            try {
                body.look();
            } catch (RuntimeException e) {
                // The watch must go on: without it, slow bodies would fill every place.
                LOG.warn("A body that is too slow could not be ended", e);
                body.forget();
            }
        }
    }

    @PreDestroy
    void stop() {
        watch.shutdownNow();
    }
}
