package org.lectern.server;

import static java.util.concurrent.TimeUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Faster starts: what {@code prepare} puts beside the jar. */
class PreparationIT {

    @TempDir
    private Path folder;

    @Test
    void a_prepared_jar_starts_from_the_libraries_and_the_archive_beside_it_and_from_neither_when_they_are_stale()
            throws Exception {
        assumeTrue(Files.exists(Path.of("/proc/self/maps")), "only Linux tells what a process maps");
        // Where lectern.jvm looks for the archive: it names it as seen from the repository.
        var target = Files.createDirectories(folder.resolve("server/target"));
        var jar = Files.copy(RunningServer.JAR, target.resolve("lectern.jar"));

        assertThat(prepare(jar)).isEqualTo("0 Prepared");
        try (var beside = Files.list(target)) {
            assertThat(beside.map(path -> path.getFileName().toString().replaceAll("-[0-9a-f]{16}", "-DIGEST")))
                    .containsExactlyInAnyOrder("lectern.jar", "lectern.jsa", "lectern-DIGEST");
        }
        try (var server = RunningServer.launch(folder, Map.of(), jar).untilReady()) {
            assertThat(folder.resolve("data/.runtime/lib")).doesNotExist();
            assertThat(mapped(server)).contains("server/target/lectern.jsa");
        }

        Files.setLastModifiedTime(jar, FileTime.from(Instant.parse("2026-01-01T00:00:00Z")));
        try (var server = RunningServer.launch(folder, Map.of(), jar).untilReady()) {
            assertThat(mapped(server)).doesNotContain("lectern.jsa");
        }
    }

    /** Its exit code and the first word it said. */
    private String prepare(Path jar) throws IOException, InterruptedException {
        var said = folder.resolve("said.txt");
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        jar.toString(),
                        "prepare")
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        assertThat(process.waitFor(5, MINUTES)).isTrue();
        return process.exitValue() + " " + Files.readString(said).split(":", 2)[0];
    }

    private static String mapped(RunningServer server) throws IOException {
        return Files.readString(Path.of("/proc", Long.toString(server.pid()), "maps"));
    }
}
