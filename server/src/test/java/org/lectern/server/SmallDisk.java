package org.lectern.server;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.TimeUnit;

/** A disk of so many megabytes, which can be filled. A test that needs one is skipped where nobody may mount it. */
public final class SmallDisk implements AutoCloseable {

    private final Path mounted;

    private SmallDisk(Path mounted) {
        this.mounted = mounted;
    }

    /** Mounts one at a folder, which is made. */
    public static SmallDisk mount(Path folder, int megabytes) throws IOException {
        Files.createDirectories(folder);
        var done = run("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "tmpfs", folder.toString());
        assumeTrue(done, "Mounting a small disk needs to be allowed: run as root, or look at FullDiskTest on SQLite");
        return new SmallDisk(folder);
    }

    /** A place on it. */
    public record Place(Path path) {

        /** A database server that was started by root runs as somebody else. */
        public void giveToEverybody() throws IOException {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxrwxrwx"));
            for (var above = path.getParent(); above != null; above = above.getParent()) {
                if (above.getFileName() != null && Files.isWritable(above) && !above.equals(Path.of("/tmp"))) {
                    Files.setPosixFilePermissions(above, PosixFilePermissions.fromString("rwxr-xr-x"));
                }
                if (above.equals(Path.of("/tmp"))) {
                    return;
                }
            }
        }
    }

    /** A new folder on it. */
    public Place folder(String name) throws IOException {
        return new Place(Files.createDirectories(mounted.resolve(name)));
    }

    public Path path() {
        return mounted;
    }

    /** Leaves no byte. */
    public void fill() {
        try (var out = Files.newOutputStream(ballast())) {
            var megabyte = new byte[1 << 20];
            while (true) {
                out.write(megabyte);
            }
        } catch (IOException full) {
            // That is what was wanted.
        }
    }

    /** Takes away what it was filled with. */
    public void free() {
        try {
            Files.delete(ballast());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path ballast() {
        return mounted.resolve("ballast");
    }

    @Override
    public void close() {
        // Whoever still writes there keeps it until the end.
        run("umount", "-l", mounted.toString());
    }

    private static boolean run(String... command) {
        try {
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(20, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
