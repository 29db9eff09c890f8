package org.lectern.server;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A clock that other processes take for the machine's, by libfaketime, and that can be moved while they run. */
final class MovedClock extends Clock {

    private static final List<String> PLACES = List.of(
            "/usr/lib/x86_64-linux-gnu/faketime/libfaketimeMT.so.1",
            "/usr/lib/aarch64-linux-gnu/faketime/libfaketimeMT.so.1",
            "/usr/lib/faketime/libfaketimeMT.so.1");

    private final String library;
    private final Path file;
    private volatile Duration offset = Duration.ZERO;

    /**
     * A clock that is right. Without libfaketime the calling test is skipped; with the environment variable CI=true it
     * fails.
     */
    MovedClock(Path folder) {
        var found =
                PLACES.stream().filter(place -> Files.exists(Path.of(place))).findFirst();
        if (found.isEmpty() && "true".equals(System.getenv("CI"))) {
            throw new AssertionError("There is no libfaketime: apt-get install faketime");
        }
        assumeTrue(found.isPresent(), "There is no libfaketime: apt-get install faketime");
        library = found.orElseThrow();
        file = folder.resolve("clock");
        move(offset);
    }

    /** What a process needs to see this clock. */
    Map<String, String> environment() {
        return Map.of(
                "LD_PRELOAD", library,
                "FAKETIME_TIMESTAMP_FILE", file.toString(),
                "FAKETIME_CACHE_DURATION", "1",
                "FAKETIME_DONT_FAKE_MONOTONIC", "1",
                // Or every timed wait of a JVM ends at once, and is begun anew.
                "FAKETIME_FORCE_MONOTONIC_FIX", "0",
                "NO_FAKE_STAT", "1");
    }

    /** Lets it show a moment now, and go on from there. Processes see it within some seconds. */
    void show(Instant moment) {
        move(Duration.between(Instant.now(), moment));
    }

    private void move(Duration by) {
        offset = by.truncatedTo(java.time.temporal.ChronoUnit.MILLIS);
        try {
            var moved = Files.writeString(
                    file.resolveSibling("clock.new"),
                    String.format(Locale.ROOT, "%+.3f%n", offset.toMillis() / 1000.0));
            Files.move(moved, file, java.nio.file.StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(offset);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
