package org.lectern.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a server begins and how it ends. */
class LifeAndDeathIT {
    @TempDir
    Path folder;

    @Test
    void it_is_not_ready_before_it_is_and_a_signal_ends_it_within_ten_seconds() {
        try (RunningServer server = RunningServer.launch(folder, Map.of())) {
            assertThat(readyStatus(server)).isIn(0, 404, 503);
            server.untilReady();
            long begin = System.nanoTime();
            assertThat(server.stop()).isEqualTo(143);
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(10));
        }
    }

    @Test
    void a_killed_server_leaves_nothing_that_the_next_one_does_not_clear_away() throws IOException {
        try (RunningServer first = RunningServer.start(folder, Map.of())) {
            first.kill();
            long before = size(first.data().resolve(".runtime"));
            assertThat(before).isPositive();
            Files.writeString(first.data().resolve(".runtime/stray.txt"), "left by the first");
        }
        try (RunningServer second = RunningServer.start(folder, Map.of())) {
            assertThat(second.data().resolve(".runtime/stray.txt")).doesNotExist();
            try (Stream<Path> files = Files.list(folder.resolve("tmp"))) {
                assertThat(files).isEmpty();
            }
        }
    }

    private static int readyStatus(RunningServer server) {
        try {
            return server.get("/health/ready").statusCode();
        } catch (UncheckedIOException refused) {
            return 0;
        }
    }

    private static long size(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).count();
        }
    }
}
