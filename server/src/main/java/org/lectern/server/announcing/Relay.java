package org.lectern.server.announcing;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.lectern.server.content.ChangeLog;
import org.lectern.server.store.Change;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands the change log on to one outlet, in order: a piece is handed on when the outlet has said 2xx to the one before.
 * One that does not is asked again, ever more seldom; how far it is survives the end of the server. So each change is told
 * once, or again when nobody knows whether the first time was heard.
 */
final class Relay implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(Relay.class);
    private static final Duration LOOK = Duration.ofMillis(100);
    private static final Duration ANSWER = Duration.ofSeconds(10);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    private final ChangeLog log;
    private final HttpClient client;
    private final Outlet outlet;
    private final Duration delay;
    private int failures;

    /** @param delay how long a change is held back, for other servers to take notice of it first */
    Relay(ChangeLog log, HttpClient client, Outlet outlet, Duration delay) {
        this.log = log;
        this.client = client;
        this.outlet = outlet;
        this.delay = delay;
    }

    /** Until interrupted. */
    @Override
    public void run() {
        long done = -1;
        try {
            while (true) {
                if (log.isOurs() && log.applied() != done) {
                    done = round();
                }
                Thread.sleep(LOOK.toMillis());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** @return the number of the last change that needs no further look; less than all if there is more to do */
    private long round() throws InterruptedException {
        try {
            var next = log.next(outlet.name());
            if (next.changes().isEmpty()) {
                return next.upTo();
            }
            Thread.sleep(delay.toMillis());
            var concerning = next.changes().stream().filter(Change::isPublic).toList();
            for (var request : outlet.requests(concerning, next.lost())) {
                send(request);
            }
            log.handedOn(outlet.name(), next.upTo());
            if (failures > 0) {
                LOG.info("{} hears of changes again", outlet.name());
            }
            failures = 0;
        } catch (IOException | RuntimeException e) {
            if (failures == 0 && !Thread.currentThread().isInterrupted()) {
                LOG.warn("{} was not told of changes, and is asked again until it is: {}", outlet.name(), reason(e));
            }
            Thread.sleep(Math.min(LONGEST_PAUSE.toMillis(), 500L << Math.min(failures++, 8)));
        }
        return -1;
    }

    private void send(HttpRequest request) throws IOException, InterruptedException {
        var timed = HttpRequest.newBuilder(request, (name, value) -> true)
                .timeout(ANSWER)
                .build();
        var answer = client.send(timed, BodyHandlers.ofInputStream());
        // Nobody waits for the end of a body that may have none.
        answer.body().close();
        if (answer.statusCode() / 100 != 2) {
            throw new IOException("it answered " + answer.statusCode());
        }
    }

    private static String reason(Exception failure) {
        var message = failure.getMessage();
        return message == null || message.isBlank() ? failure.getClass().getSimpleName() : message;
    }
}
