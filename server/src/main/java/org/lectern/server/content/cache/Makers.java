package org.lectern.server.content.cache;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The few threads that make answers. More would not make them faster, only later; what does not find a place in the
 * queue is refused, so that a crowd of requests is told so at once instead of stalling everyone.
 */
@Singleton
public class Makers implements Executor {

    private static final int THREADS = Math.max(2, Runtime.getRuntime().availableProcessors());
    private static final int QUEUE = 100;

    private final AtomicInteger number = new AtomicInteger();
    private final ThreadPoolExecutor pool = new ThreadPoolExecutor(
            THREADS, THREADS, 1, TimeUnit.MINUTES, new ArrayBlockingQueue<>(QUEUE), this::thread);

    public Makers() {
        pool.allowCoreThreadTimeOut(true);
    }

    private Thread thread(Runnable work) {
        var thread = new Thread(work, "lectern-maker-" + number.incrementAndGet());
        thread.setDaemon(true);
        thread.setContextClassLoader(Makers.class.getClassLoader());
        return thread;
    }

    @Override
    public void execute(Runnable work) {
        pool.execute(work);
    }

    @PreDestroy
    void stop() {
        pool.shutdownNow();
    }
}
