package org.lectern.server;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/**
 * What became of those who asked for a page that is ready, while something else went on.
 *
 * @param served with a 200
 * @param micros how long each of these took, in order of length
 */
record Asked(int all, int served, List<Long> micros) {

    private static final Duration PAUSE = Duration.ofMillis(5);
    private static final int ASKING = 2;

    /** Asks while the work is done: two ask, each again five milliseconds after it was answered. */
    static Asked during(RunningServer server, String path, Callable<?> work) throws Exception {
        var over = new AtomicBoolean();
        var threads = Executors.newFixedThreadPool(ASKING);
        try {
            List<Future<List<Long>>> asking = new ArrayList<>();
            for (int i = 0; i < ASKING; i++) {
                asking.add(threads.submit(() -> ask(server, path, over)));
            }
            try {
                work.call();
            } finally {
                over.set(true);
            }
            var all = new ArrayList<Long>();
            for (var one : asking) {
                all.addAll(one.get());
            }
            var served = all.stream().filter(time -> time >= 0).sorted().toList();
            return new Asked(all.size(), served.size(), served);
        } finally {
            threads.shutdownNow();
        }
    }

    /** The microseconds of each; less than none for one that was not served. */
    private static List<Long> ask(RunningServer server, String path, AtomicBoolean over) {
        var times = new ArrayList<Long>();
        while (!over.get()) {
            long began = System.nanoTime();
            times.add(isServed(server, path) ? TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - began) : -1);
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        return times;
    }

    private static boolean isServed(RunningServer server, String path) {
        try {
            return server.get(path).statusCode() == 200;
        } catch (UncheckedIOException failed) {
            return false;
        }
    }

    /** The time, in milliseconds, that a part of the served, such as 0.99, did not need. */
    double millis(double part) {
        return micros.isEmpty() ? Double.NaN : micros.get((int) (part * (micros.size() - 1))) / 1000.0;
    }
}
