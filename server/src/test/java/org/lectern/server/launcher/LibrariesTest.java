package org.lectern.server.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibrariesTest {

    @TempDir
    private Path folder;

    private Libraries libraries;

    @BeforeEach
    void a_jar_with_two_libraries() throws IOException {
        var jar = folder.resolve("made-up.jar");
        try (var zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            put(zip, "MICRO-INF/runtime/platform.jar", "of the platform");
            put(zip, "MICRO-INF/lib/ours.jar", "of ours");
        }
        libraries = new Libraries(jar, List.of("made-up-0a/ours.jar", "made-up-0a/platform.jar"));
    }

    @Test
    void a_jar_alone_has_none_beside_it() throws CannotStart {
        assertThat(libraries.areUnpacked()).isFalse();
    }

    @Test
    void unpacked_they_lie_beside_it() throws CannotStart, IOException {
        libraries.unpack();

        assertThat(libraries.areUnpacked()).isTrue();
        assertThat(folder.resolve("made-up-0a/platform.jar")).hasContent("of the platform");
        assertThat(folder.resolve("made-up-0a/ours.jar")).hasContent("of ours");
    }

    @Test
    void what_somebody_left_half_written_counts_for_nothing() throws CannotStart, IOException {
        Files.writeString(
                Files.createDirectory(folder.resolve("made-up-0a.part-1-1")).resolve("ours.jar"), "of");

        assertThat(libraries.areUnpacked()).isFalse();
        libraries.unpack();
        assertThat(libraries.areUnpacked()).isTrue();
    }

    @Test
    void many_at_a_time_leave_one_folder_and_no_parts() throws Exception {
        var threads = 8;
        var start = new CountDownLatch(threads);
        var pool = Executors.newFixedThreadPool(threads);
        try {
            var all = new ArrayList<Future<Boolean>>();
            for (var i = 0; i < threads; i++) {
                Callable<Boolean> one = () -> {
                    start.countDown();
                    start.await();
                    libraries.unpack();
                    return libraries.areUnpacked();
                };
                all.add(pool.submit(one));
            }
            for (var one : all) {
                assertThat(one.get()).isTrue();
            }
        } finally {
            pool.shutdownNow();
        }
        try (var there = Files.list(folder)) {
            assertThat(there.map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrder("made-up.jar", "made-up-0a");
        }
    }

    @Test
    void a_library_cut_short_keeps_it_from_starting() throws IOException {
        libraries.unpack();
        Files.writeString(folder.resolve("made-up-0a/ours.jar"), "of");

        assertThatThrownBy(() -> libraries.areUnpacked())
                .isInstanceOf(CannotStart.class)
                .hasMessage(folder.resolve("made-up-0a/ours.jar")
                        + " is not what made-up.jar has there: delete the folder " + folder.resolve("made-up-0a")
                        + ", which is only there for a faster start.");
    }

    @Test
    void a_folder_that_cannot_be_written_is_an_error_and_stays_as_it_is() throws IOException {
        Files.writeString(folder.resolve("made-up-0a"), "a file of somebody else");

        assertThatThrownBy(() -> libraries.unpack()).isInstanceOf(FileSystemException.class);
        try (var there = Files.list(folder)) {
            assertThat(there.map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrder("made-up.jar", "made-up-0a");
        }
    }

    private static void put(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(UTF_8));
    }
}
