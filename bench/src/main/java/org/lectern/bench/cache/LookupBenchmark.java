package org.lectern.bench.cache;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.lectern.engine.tracking.Moments;
import org.lectern.server.content.Follower;
import org.lectern.server.content.cache.Ready;
import org.lectern.server.delivery.hot.HotAnswers;
import org.lectern.server.delivery.hot.Sender;
import org.lectern.server.store.Database;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** What a hot request costs beside the platform: finding the answer among 10,000, and saying how it is sent. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 4, time = 1)
@Fork(1)
public class LookupBenchmark {

    private static final int KEPT = 10_000;

    private final KeptAnswers answers = new KeptAnswers(KEPT);
    private final HotAnswers hot = new HotAnswers(answers.cache());
    private final HttpServletRequest[] requests = new HttpServletRequest[KEPT];
    private final String[] keys = new String[KEPT];
    private int next;

    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private Database database;

    @SuppressWarnings("NullAway.Init")
    private Follower follower;

    @SuppressWarnings("NullAway.Init")
    private Sender sender;

    @SuppressWarnings("NullAway.Init")
    private Ready ready;

    /** Opens an empty database: the sender asks whether its log can be followed. */
    @Setup
    public void open() throws IOException {
        folder = Files.createTempDirectory("lectern-bench");
        database = Database.sqlite(folder);
        follower = Follower.start(database);
        sender = new Sender(new Moments(InstantSource.system()), follower);
        ready = answers.cache().find(KeptAnswers.key(0)).orElseThrow();
        for (int i = 0; i < KEPT; i++) {
            keys[i] = KeptAnswers.key(i);
            requests[i] = request("entry=event/number-" + i);
            hot.remember(requests[i], keys[i], null);
        }
    }

    private static HttpServletRequest request(String query) {
        return (HttpServletRequest) Proxy.newProxyInstance(
                HttpServletRequest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> method.getName().equals("getQueryString") ? query : "/widgets/agenda");
    }

    @TearDown
    public void close() throws IOException {
        follower.close();
        database.close();
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    private int next() {
        next = (next + 7919) % KEPT;
        return next;
    }

    /** By its key. */
    @Benchmark
    public Optional<Ready> find() {
        return answers.cache().find(keys[next()]);
    }

    /** By the address as it was written. */
    @Benchmark
    public Optional<HotAnswers.Hot> findByAddress() {
        return hot.find(requests[next()]);
    }

    /** Encoding, freshness, and whether the client has it already. */
    @Benchmark
    public Sender.Sent send() {
        return sender.send(ready, true, null, "gzip, deflate, br");
    }
}
