package org.lectern.server.content;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.lectern.server.store.Change;
import org.lectern.server.store.Database;
import org.lectern.server.store.StoreFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows the change log: hands on every change that is committed after it began, by whichever process, once and in
 * order. It looks when it is told to, by a writer of this process or by {@link #look}, and every half second anyway.
 */
public final class Follower implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Follower.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final int BATCH = 500;

    /** A look takes a moment; after so long without one, the log is taken for unreachable. */
    private static final Duration SILENCE = Duration.ofSeconds(5);

    private final Database database;
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition wanted = lock.newCondition();
    private final Condition advanced = lock.newCondition();
    private final Thread thread;
    private long applied;
    private long asked;
    private boolean called;
    private boolean closed;
    private volatile boolean failing;
    private volatile long lookedAt = System.nanoTime();

    private Follower(Database database) {
        this.database = database;
        this.applied = database.read(transaction -> transaction.changes().last());
        this.thread = new Thread(this::follow, "lectern-follower");
        this.thread.setDaemon(true);
    }

    /** Begins to follow after the newest change there is. */
    public static Follower start(Database database) {
        var follower = new Follower(database);
        follower.thread.start();
        return follower;
    }

    /**
     * Adds one who is told of changes, in order, never twice. A writer's acknowledgement waits until all have been told,
     * so be quick. It runs on the follower's thread.
     */
    public void listen(Listener listener) {
        listenFrom(listener);
    }

    /**
     * The same.
     *
     * @return the number of the last change that it is not told of, since it came before
     */
    public long listenFrom(Listener listener) {
        synchronized (listeners) {
            listeners.add(listener);
            return applied();
        }
    }

    /** Whether it does not know what others change: the log cannot be read, or has not answered for a while. */
    public boolean isCutOff() {
        return failing || System.nanoTime() - lookedAt > SILENCE.toNanos();
    }

    /** The number of the last change that every listener was told of. */
    public long applied() {
        lock.lock();
        try {
            return applied;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Asks to look now, and waits until the change with the number was handed on.
     *
     * @return whether it was within the time
     */
    public boolean await(long seq, Duration atMost) {
        if (Thread.currentThread() == thread) {
            return false;
        }
        long left = atMost.toNanos();
        lock.lock();
        try {
            asked = Math.max(asked, seq);
            wanted.signal();
            while (applied < seq && !closed && left > 0) {
                left = advanced.awaitNanos(left);
            }
            if (applied < seq) {
                LOG.warn("Change {} was written, but not taken notice of within {}", seq, atMost);
            }
            return applied >= seq;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }

    private void follow() {
        while (pause()) {
            try {
                catchUp();
                failing = false;
            } catch (RuntimeException e) {
                if (!failing) {
                    // What the database lacks is told once for all who ask it.
                    var more = StoreFailure.in(e).isPresent() ? null : e;
                    LOG.error("The change log cannot be read; trying on every {}", POLL, more);
                }
                failing = true;
            }
        }
    }

    /** Waits until someone asks or it is time to look; false when closed. */
    private boolean pause() {
        lock.lock();
        try {
            long left = POLL.toNanos();
            while (!closed && left > 0 && !called && (asked <= applied || failing)) {
                left = wanted.awaitNanos(left);
            }
            called = false;
            return !closed;
        } catch (InterruptedException e) {
            return false;
        } finally {
            lock.unlock();
        }
    }

    private void catchUp() {
        boolean more = true;
        while (more) {
            more = step() == BATCH;
        }
    }

    private int step() {
        long from = applied();
        var news = database.read(transaction -> {
            var changes = transaction.changes().after(from, BATCH);
            return new News(
                    changes, changes.isEmpty() ? 0 : transaction.changes().oldest());
        });
        lookedAt = System.nanoTime();
        if (!news.changes().isEmpty()) {
            if (news.oldest() > from + 1) {
                LOG.warn(
                        "The change log is kept from {} on, and this server knew it up to {}: it forgets what it has"
                                + " ready",
                        news.oldest(),
                        from);
                lose(news.oldest() - 1);
            }
            apply(news.changes());
        }
        return news.changes().size();
    }

    private record News(List<Change> changes, long oldest) {}

    /** Looks at once; for whoever hears of a commit by others. */
    public void look() {
        lock.lock();
        try {
            called = true;
            wanted.signal();
        } finally {
            lock.unlock();
        }
    }

    private void lose(long upTo) {
        synchronized (listeners) {
            listeners.forEach(listener -> listener.lost(upTo));
        }
    }

    /** Who begins to listen meanwhile is told of either all of these or none. */
    private void apply(List<Change> changes) {
        synchronized (listeners) {
            listeners.forEach(listener -> tell(listener, changes));
            lock.lock();
            try {
                applied = changes.get(changes.size() - 1).seq();
                advanced.signalAll();
            } finally {
                lock.unlock();
            }
        }
    }

    private static void tell(Listener listener, List<Change> changes) {
        try {
            listener.changed(changes);
        } catch (RuntimeException e) {
            LOG.error(
                    "A listener failed on changes {} and after", changes.get(0).seq(), e);
            listener.lost(changes.get(changes.size() - 1).seq());
        }
    }

    /** One who is told of changes. */
    @FunctionalInterface
    public interface Listener {

        /** These were committed; never empty, in order. */
        void changed(List<Change> changes);

        /**
         * Something was changed, and it cannot be told what. Whoever keeps anything forgets it.
         *
         * @param upTo the greatest number that one of those changes may have
         */
        default void lost(long upTo) {}
    }

    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            wanted.signalAll();
            advanced.signalAll();
        } finally {
            lock.unlock();
        }
        try {
            thread.join(TimeUnit.SECONDS.toMillis(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
