package org.lectern.bench.http;

import java.io.IOException;
import java.time.Duration;
import java.util.function.IntFunction;

/** Questions that were never asked before, so that nothing is ready: each number makes another address. */
final class Cold {

    private final IntFunction<String> address;
    private int next;

    /** @param address a path with its query, another for each number from 0 on */
    Cold(IntFunction<String> address) {
        this.address = address;
    }

    /** As many as there is time for. */
    void warmUp(Duration time, Client... servers) throws IOException {
        long until = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < until) {
            var path = address.apply(next++);
            for (var server : servers) {
                server.get(path);
            }
        }
    }

    /** So many, asked of each server in turn; one result for each. */
    Times[] measure(int count, Client... servers) throws IOException {
        var times = new Times[servers.length];
        for (int i = 0; i < count * servers.length; i++) {
            int which = i % servers.length;
            if (i < servers.length) {
                times[which] = new Times();
            }
            times[which].add(
                    servers[which].get(address.apply(next + i / servers.length)).nanos());
        }
        next += count;
        return times;
    }
}
