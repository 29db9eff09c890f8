package org.lectern.server.content.embedding;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lectern.server.boot.BootStep;
import org.lectern.server.boot.Progress;
import org.lectern.server.store.Database;
import org.lectern.server.store.Sighting;
import org.lectern.server.store.SightingRows;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts in whose pages embeds are seen: the origin of {@code Referer} and the day, nothing of who looks. In memory, and
 * each minute into the database, on a thread of its own; what a server counted in its last minute may be lost with it.
 */
@Singleton
public class Sightings implements BootStep {

    /** Of an embed that are kept, and that are counted at once. */
    static final int MOST_ORIGINS = 200;

    /** Embeds that are counted at once. */
    private static final int MOST = 10_000;

    /** Embeds that are written in one transaction: editors' writes come in between. */
    private static final int BATCH = 100;

    private static final int LONGEST = 200;
    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final Duration KEPT = Duration.ofDays(400);
    private static final Logger LOG = LoggerFactory.getLogger(Sightings.class);

    private final Supplier<Database> database;
    private final InstantSource clock;

    /** By embed, then by origin. */
    private final ConcurrentHashMap<String, Map<String, LongAdder>> counts = new ConcurrentHashMap<>();

    private @Nullable LocalDate tidied;
    private @Nullable Thread thread;

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
     * Counts a request, in memory. Called for each that is answered, on its thread, so it does no more than find out the
     * origin and add one.
     *
     * @param embed null for an answer that is of none
     * @param header the request's header of a name, if any
     */
    public void saw(@Nullable String embed, Function<String, @Nullable String> header) {
        var referer = embed == null ? null : header.apply("Referer");
        // A page, or an include that hands on what a browser said of one: then the referer is where the reader came
        // from.
        if (embed == null || referer == null || "document".equals(header.apply("Sec-Fetch-Dest"))) {
            return;
        }
        var origin = origin(referer);
        var origins = origin == null ? null : origins(embed);
        if (origin != null && origins != null) {
            var count = origins.get(origin);
            if (count == null && origins.size() < MOST_ORIGINS) {
                count = origins.computeIfAbsent(origin, absent -> new LongAdder());
            }
            if (count != null) {
                count.increment();
            }
        }
    }

    private @Nullable Map<String, LongAdder> origins(String embed) {
        var origins = counts.get(embed);
        return origins != null || counts.size() >= MOST
                ? origins
                : counts.computeIfAbsent(embed, absent -> new ConcurrentHashMap<>());
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
                try {
                    tidy();
                } catch (RuntimeException e) {
                    LOG.warn("Old sightings of embeds cannot be removed for now: {}", e.getMessage());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** How many origins of an embed are counted and not yet written. */
    int waiting(String embed) {
        return counts.getOrDefault(embed, Map.of()).size();
    }

    /** Writes what was counted; what cannot be written now is counted on. */
    public void flush() {
        var all = List.copyOf(counts.keySet());
        for (int from = 0; from < all.size(); from += BATCH) {
            flush(all.subList(from, Math.min(all.size(), from + BATCH)));
        }
    }

    /** Writes what was counted of an embed. */
    public void flush(String embed) {
        flush(List.of(embed));
    }

    private void flush(List<String> embeds) {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var counted = new HashMap<String, Map<String, LongAdder>>();
        for (var embed : embeds) {
            // What a request adds to these meanwhile is lost: they are counts, not accounts.
            var origins = counts.remove(embed);
            if (origins != null) {
                counted.put(embed, origins);
            }
        }
        if (counted.isEmpty()) {
            return;
        }
        try {
            database.get().write(transaction -> {
                counted.forEach((embed, origins) -> note(transaction.sightings(), embed, origins, today));
                return today;
            });
        } catch (RuntimeException e) {
            LOG.warn("Where embeds were seen cannot be noted for now: {}", e.getMessage());
            counted.forEach((embed, origins) -> counts.merge(embed, origins, Sightings::together));
        }
    }

    /** An origin that was not seen today gives way to a new one, so that no crowd of one day keeps the others out. */
    private static void note(SightingRows rows, String embed, Map<String, LongAdder> origins, LocalDate today) {
        var last = rows.lastSeen(embed);
        for (var one : origins.entrySet()) {
            if (!last.containsKey(one.getKey()) && last.size() >= MOST_ORIGINS) {
                var oldest = Collections.min(last.entrySet(), Map.Entry.comparingByValue());
                if (!oldest.getValue().isBefore(today)) {
                    continue;
                }
                rows.forget(embed, oldest.getKey());
                last.remove(oldest.getKey());
            }
            last.put(one.getKey(), today);
            rows.add(new Sighting(embed, today, one.getKey(), one.getValue().sum()));
        }
    }

    private static Map<String, LongAdder> together(Map<String, LongAdder> some, Map<String, LongAdder> others) {
        others.forEach((origin, count) -> {
            if (some.containsKey(origin) || some.size() < MOST_ORIGINS) {
                some.computeIfAbsent(origin, absent -> new LongAdder()).add(count.sum());
            }
        });
        return some;
    }

    private void tidy() {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        if (!today.equals(tidied)) {
            database.get().write(transaction -> transaction.sightings().forget(today.minusDays(KEPT.toDays())));
            tidied = today;
        }
    }

    @PreDestroy
    synchronized void stop() {
        if (thread != null) {
            thread.interrupt();
        }
    }
}
