package org.lectern.server.content.embedding;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lectern.server.boot.BootStep;
import org.lectern.server.boot.Progress;
import org.lectern.server.store.Database;
import org.lectern.server.store.Sighting;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts in whose pages embeds are seen: the origin of {@code Referer} and the day, nothing of who looks. In memory, and
 * each minute into the database, on a thread of its own; what a server counted in its last minute may be lost with it.
 */
@Singleton
public class Sightings implements BootStep {

    /** Of an embed, ever. */
    static final int MOST_ORIGINS = 200;

    /** Counted at once: whoever makes origins up shall not fill the memory. */
    private static final int MOST = 10_000;

    /** Editors write between. */
    private static final int AT_ONCE = 500;

    private static final int LONGEST = 200;
    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final Duration KEPT = Duration.ofDays(400);
    private static final Logger LOG = LoggerFactory.getLogger(Sightings.class);

    private final Supplier<Database> database;
    private final InstantSource clock;
    private final ConcurrentHashMap<Seen, LongAdder> counts = new ConcurrentHashMap<>();
    private @Nullable Thread thread;

    private record Seen(String embed, String origin) {}

    /** Looked for only once there is something to write: it opens the database. */
    @Inject
    Sightings(Instance<Database> database) {
        this(database::get, InstantSource.system());
    }

    Sightings(Supplier<Database> database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Counts a request. Called for each that is answered, so it neither parses nor writes.
     *
     * @param embed null for an answer that is of none
     * @param referer as the browser sent it; null if it did not
     */
    public void saw(@Nullable String embed, @Nullable String referer) {
        if (embed == null || referer == null) {
            return;
        }
        var origin = origin(referer);
        if (origin != null) {
            var seen = new Seen(embed, origin);
            var count = counts.get(seen);
            if (count == null && counts.size() < MOST) {
                count = counts.computeIfAbsent(seen, key -> new LongAdder());
            }
            if (count != null) {
                count.increment();
            }
        }
    }

    /** What stands before the path; null if that is no origin of a page, or one too long. */
    static @Nullable String origin(String referer) {
        if (!referer.startsWith("https://") && !referer.startsWith("http://")) {
            return null;
        }
        int end = referer.indexOf('/', referer.indexOf("//") + 2);
        var origin = end < 0 ? referer : referer.substring(0, end);
        boolean plain = origin.length() <= LONGEST
                && origin.chars().allMatch(c -> c > ' ' && c < 0x7f && "@?#\\<>\"'".indexOf(c) < 0);
        return plain && !origin.endsWith("//") ? origin : null;
    }

    @Override
    public String name() {
        return "sightings";
    }

    @Override
    public int order() {
        return 291;
    }

    @Override
    public synchronized void run(Progress progress) {
        thread = new Thread(this::keep, "lectern-sightings");
        thread.setDaemon(true);
        thread.start();
    }

    private void keep() {
        try {
            while (true) {
                Thread.sleep(PAUSE.toMillis());
                flush();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Writes what was counted; what cannot be written now is counted on. */
    void flush() {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var seen = new ArrayList<Sighting>();
        counts.forEach((key, count) -> {
            long times = count.sumThenReset();
            if (times > 0) {
                seen.add(new Sighting(key.embed(), today, key.origin(), times));
            } else {
                // A request that counts meanwhile is lost: these are counts, not accounts.
                counts.remove(key);
            }
        });
        for (int from = 0; from < seen.size(); from += AT_ONCE) {
            write(seen.subList(from, Math.min(from + AT_ONCE, seen.size())), today);
        }
    }

    private void write(List<Sighting> seen, LocalDate today) {
        try {
            database.get().write(transaction -> {
                seen.forEach(one -> transaction.sightings().add(one, MOST_ORIGINS));
                return transaction.sightings().forget(today.minusDays(KEPT.toDays()));
            });
        } catch (RuntimeException e) {
            LOG.warn("Where embeds were seen cannot be noted for now: {}", e.getMessage());
            seen.forEach(one -> counts.computeIfAbsent(new Seen(one.embed(), one.origin()), key -> new LongAdder())
                    .add(one.times()));
        }
    }

    @PreDestroy
    synchronized void stop() {
        if (thread != null) {
            thread.interrupt();
        }
    }
}
