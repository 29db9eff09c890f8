package org.lectern.server.http.body;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.lectern.server.http.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The bodies that are on their way. They hold memory and no thread, so that slow ones take nothing from those who ask
 * for fragments; how many there may be and what they may hold together is bounded, and a watch ends the late ones.
 * Strangers have a room of their own: however many of them come, whoever is known finds a place.
 */
@Singleton
public class Bodies {

    private static final Logger LOG = LoggerFactory.getLogger(Bodies.class);

    private static final Duration LOOK = Duration.ofMillis(500);

    private final Set<Body> coming = ConcurrentHashMap.newKeySet();
    private final Room strangers = new Room(500, 16_000_000);
    private final Room known = new Room(500, 16_000_000);
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

    /** Where the body of a request has its place. */
    Room room(BodyRoute route, HttpServletRequest request) {
        return route.isKnown(request) ? known : strangers;
    }

    /** Where the rest of a body is thrown away that nobody is to read. */
    Room room() {
        return strangers;
    }

    /** The problem of who finds no room. */
    static Problem full() {
        return Problem.of(503, "Too many bodies are on their way to this server: send it again in a second.");
    }

    /**
     * Begins to look after a body.
     *
     * @param refusal why it is not wanted, which is answered at once; null if it is
     */
    void begin(Body body, @Nullable Problem refusal) throws IOException {
        coming.add(body);
        try {
            if (refusal != null) {
                body.refuse(refusal);
            }
            body.listen();
            body.settle();
        } catch (IOException | RuntimeException e) {
            body.forget();
            throw e;
        }
    }

    /** Does something after a while. */
    void later(Duration pause, Runnable work) {
        watch.schedule(
                () -> {
                    try {
                        work.run();
                    } catch (RuntimeException e) {
                        LOG.warn("A request whose body is there could not go on", e);
                    }
                },
                pause.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    /** Looks after it no longer. */
    void end(Body body) {
        coming.remove(body);
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
