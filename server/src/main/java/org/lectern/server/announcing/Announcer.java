package org.lectern.server.announcing;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.lectern.server.config.Outlets;
import org.lectern.server.config.Settings;
import org.lectern.server.content.ChangeLog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watches the clock for what begins and ends to be public, and has everybody told. Nothing waits for it: what is public
 * follows from the moment alone.
 */
@Singleton
public class Announcer {

    private static final Logger LOG = LoggerFactory.getLogger(Announcer.class);
    private static final Duration LOOK = Duration.ofMillis(250);

    /** Until then another server has surely looked at the log. */
    private static final Duration NEIGHBOURS = Duration.ofSeconds(2);

    /** How long changes are kept for those who have not heard of them. */
    private static final Duration KEPT = Duration.ofDays(7);

    private static final Duration TIDY = Duration.ofHours(1);

    private final ChangeLog log;
    private final Outlets outlets;
    private final List<Thread> threads = new ArrayList<>();

    @Inject
    public Announcer(ChangeLog log, Settings settings) {
        this(log, settings.outlets());
    }

    Announcer(ChangeLog log, Outlets outlets) {
        this.log = log;
        this.outlets = outlets;
    }

    /** Begins; once. */
    public synchronized void start() {
        run("lectern-announcer", this::watch);
        if (outlets.caches().isEmpty() && outlets.hooks().isEmpty()) {
            return;
        }
        var client = HttpClient.newBuilder()
                .connectTimeout(Duration.ofSeconds(5))
                .followRedirects(HttpClient.Redirect.NEVER)
                .version(HttpClient.Version.HTTP_1_1)
                .build();
        for (var cache : outlets.caches()) {
            relay(client, purge("cache " + cache, cache), Duration.ZERO);
            if (log.isShared()) {
                // A server that had not heard yet may have given it the old answer once more.
                relay(client, purge("cache " + cache + " again", cache), NEIGHBOURS);
            }
        }
        for (var hook : outlets.hooks()) {
            var secret = Objects.requireNonNull(outlets.secret(), "checked with the addresses");
            relay(client, new Webhook("webhook " + hook, hook, secret, InstantSource.system()), Duration.ZERO);
        }
    }

    private Purge purge(String name, URI cache) {
        return new Purge(name, cache, outlets.purgeMethod(), outlets.purgeHeader());
    }

    private void relay(HttpClient client, Outlet outlet, Duration delay) {
        run("lectern-" + outlet.name(), new Relay(log, client, outlet, delay));
    }

    private void run(String name, Runnable work) {
        var thread = new Thread(work, name);
        thread.setDaemon(true);
        threads.add(thread);
        thread.start();
    }

    private void watch() {
        boolean failing = false;
        long tidied = System.nanoTime() - TIDY.toNanos();
        try {
            while (true) {
                Thread.sleep(LOOK.toMillis());
                try {
                    if (log.isOurs()) {
                        log.announce();
                        if (System.nanoTime() - tidied >= TIDY.toNanos()) {
                            tidied = System.nanoTime();
                            log.forget(KEPT);
                        }
                    }
                    failing = false;
                } catch (RuntimeException e) {
                    if (!failing && !Thread.currentThread().isInterrupted()) {
                        LOG.warn("What begins and ends to be public is not announced for now: {}", e.getMessage());
                    }
                    failing = true;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends what was begun; what was not told yet is told after the next start. */
    @PreDestroy
    public synchronized void stop() {
        threads.forEach(Thread::interrupt);
        for (var thread : threads) {
            try {
                thread.join(1000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        threads.clear();
    }
}
