package org.lectern.server.content.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.lectern.engine.tracking.Moments;
import org.lectern.server.content.Follower;
import org.lectern.server.store.Change;

/**
 * Answers that are ready to be sent, by the key of what was asked. One is given only before its moment is over, and only
 * if no change that this node has taken notice of concerns it. Safe for many threads.
 *
 * <p>An answer that is being made while the content changes is never kept: the number of the last change is noted
 * before anything is read, and with the lock held under which changes are taken notice of, nothing is kept that a later
 * change may concern. So a slow answer cannot put old bytes back, and whoever writes reads what was written.
 */
public final class ReadyCache {

    /** Answers until the machine has compiled what makes them: as long, a request waits ten times longer. */
    private static final int COLD = 100;

    private static final String TOO_MUCH = "there is too much to do at the moment";

    /** Each holds a thread of the platform, which has 200 for all who ask. */
    private static final int MOST_WAITING = 64;

    private final Semaphore waiting = new Semaphore(MOST_WAITING);
    private final AtomicLong misses = new AtomicLong();
    private final Moments moments;
    private final Executor makers;
    private final Duration patience;
    private final Cache<String, Ready> kept;
    private final ConcurrentHashMap<String, Flight> flights = new ConcurrentHashMap<>();
    private final Object lock = new Object();
    private final RecentChanges recent;

    /** The change log. */
    @FunctionalInterface
    public interface Log {

        /**
         * Tells the listener of every change from now on, in order, before a writer's work is acknowledged.
         *
         * @return the number of the last change that it is not told of
         */
        long listen(Follower.Listener listener);
    }

    /**
     * A cache that follows the log.
     *
     * @param bytes how much memory it may take
     * @param makers runs what makes answers; may refuse work by {@link RejectedExecutionException}
     * @param patience how long a request waits for an answer that is not there yet; ten times longer in a fresh process
     */
    public ReadyCache(long bytes, Log log, Moments moments, Executor makers, Duration patience) {
        this.moments = moments;
        this.makers = makers;
        this.patience = patience;
        this.kept = Caffeine.newBuilder()
                .maximumWeight(bytes)
                .weigher((String key, Ready ready) -> 2 * key.length() + ready.weight())
                .executor(Runnable::run)
                .build();
        synchronized (lock) {
            this.recent = new RecentChanges(log.listen(new Follower.Listener() {
                @Override
                public void changed(List<Change> changes) {
                    ReadyCache.this.changed(changes);
                }

                @Override
                public void lost(long upTo) {
                    forget(upTo);
                }
            }));
        }
    }

    /** The answer, if it is there and good now. */
    public Optional<Ready> find(String key) {
        var ready = kept.getIfPresent(key);
        return ready != null && isGood(ready) ? Optional.of(ready) : Optional.empty();
    }

    private boolean isGood(Ready ready) {
        return moments.now().isBefore(ready.validUntil());
    }

    /**
     * The answer, made if it is not there. Whoever asks for the same while it is being made waits for that one.
     *
     * @param maker makes it; what it throws is thrown to all who wait
     * @throws NotInTime if it is not ready in time, though it may be soon; or if there is too much to do
     */
    public Given get(String key, Supplier<Ready> maker) {
        var found = find(key);
        if (found.isPresent()) {
            return new Given(found.get(), true);
        }
        if (!waiting.tryAcquire()) {
            throw new NotInTime(TOO_MUCH);
        }
        try {
            return awaitGood(key, maker, System.nanoTime() + patience());
        } finally {
            waiting.release();
        }
    }

    private Given awaitGood(String key, Supplier<Ready> maker, long deadline) {
        long arrived = applied();
        while (true) {
            var landing = flight(key, maker, deadline).await(deadline - System.nanoTime());
            // What was begun before this request came may be older than what the requester has seen already. If an
            // answer is kept still, no change that this node knows by now was against it.
            if (landing instanceof Flight.Failed failed && failed.seen() >= arrived) {
                throw failed.failure();
            }
            if (landing instanceof Flight.Made made
                    && isGood(made.ready())
                    && (made.seen() >= arrived || kept.getIfPresent(key) == made.ready())) {
                return new Given(made.ready(), made.isKept());
            }
        }
    }

    private long patience() {
        return misses.getAndIncrement() < COLD ? 10 * patience.toNanos() : patience.toNanos();
    }

    /**
     * An answer that was given.
     *
     * @param isKept whether it is good until its moment; else it was overtaken by a change, and good just for now
     */
    public record Given(Ready ready, boolean isKept) {}

    private Flight flight(String key, Supplier<Ready> maker, long deadline) {
        return flights.computeIfAbsent(key, absent -> {
            var flight = new Flight();
            long now = System.nanoTime();
            long lastStart = now + (deadline - now) / 2;
            try {
                makers.execute(() -> fly(key, maker, flight, lastStart));
            } catch (RejectedExecutionException full) {
                throw new NotInTime(TOO_MUCH);
            }
            return flight;
        });
    }

    private void fly(String key, Supplier<Ready> maker, Flight flight, long lastStart) {
        long seen = applied();
        Flight.Landing end;
        try {
            if (System.nanoTime() - lastStart > 0) {
                // Nobody would be there any more when it is ready, and those who came later would wait in vain too.
                throw new NotInTime(TOO_MUCH);
            }
            var there = find(key);
            var ready = there.isPresent() ? there.get() : maker.get();
            end = new Flight.Made(ready, seen, there.isPresent() || keep(key, ready, seen));
        } catch (RuntimeException failure) {
            end = new Flight.Failed(failure, seen);
        } catch (Error failure) {
            end = new Flight.Failed(new IllegalStateException("An answer could not be made", failure), seen);
        }
        flights.remove(key, flight);
        flight.land(end);
    }

    private boolean keep(String key, Ready ready, long seen) {
        synchronized (lock) {
            if (recent.mayConcernSince(seen, ready)) {
                return false;
            }
            kept.put(key, ready);
            return true;
        }
    }

    private long applied() {
        synchronized (lock) {
            return recent.applied();
        }
    }

    private void changed(List<Change> changes) {
        synchronized (lock) {
            recent.add(changes);
            kept.asMap().values().removeIf(new Affected(changes)::includes);
        }
    }

    /** Nothing that is kept, or being made, counts any more. */
    private void forget(long upTo) {
        synchronized (lock) {
            recent.lost(upTo);
            kept.invalidateAll();
        }
    }

    /** What is kept now, in bytes. */
    public long bytes() {
        kept.cleanUp();
        return kept.policy()
                .eviction()
                .flatMap(eviction -> eviction.weightedSize().stream().boxed().findFirst())
                .orElse(0L);
    }
}
