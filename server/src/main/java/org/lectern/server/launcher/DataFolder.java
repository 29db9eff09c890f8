package org.lectern.server.launcher;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/** The folder that one server has for itself as long as its process lives. */
final class DataFolder {
    /** Held, never closed: the lock ends with the process, however that ends. */
    @SuppressWarnings("UnusedVariable")
    private static @Nullable FileLock held;

    private final Path runtime;

    private DataFolder(Path runtime) {
        this.runtime = runtime;
    }

    /**
     * Makes the folder if need be, locks it, and empties what an earlier run left of its running state.
     *
     * @throws CannotStart with {@link CannotStart#DATA_IN_USE} when another server has it
     */
    static DataFolder open(Path folder) throws CannotStart {
        try {
            Files.createDirectories(folder);
            lock(folder);
            Path runtime = folder.resolve(".runtime");
            wipe(runtime);
            Files.createDirectories(runtime.resolve("tmp"));
            return new DataFolder(runtime);
        } catch (IOException e) {
            throw new CannotStart(
                    CannotStart.WRONG_SETTINGS,
                    "lectern.data.dir is \"" + folder + "\", where it could not write (" + e.getMessage()
                            + "): check its permissions and the free space.");
        }
    }

    /** What the platform unpacks and writes while it runs; holds nothing worth keeping. */
    Path runtime() {
        return runtime;
    }

    private static void lock(Path folder) throws IOException, CannotStart {
        FileChannel channel = FileChannel.open(
                folder.resolve("lectern.lock"),
                StandardOpenOption.CREATE,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock();
        if (lock == null) {
            String owner = read(channel);
            channel.close();
            throw new CannotStart(
                    CannotStart.DATA_IN_USE,
                    "the data folder " + folder + " is in use by another Lectern (process " + owner
                            + "): stop that one, or give this one a folder of its own by lectern.data.dir.");
        }
        channel.truncate(0);
        channel.write(
                ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
        held = lock;
    }

    private static String read(FileChannel channel) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(20);
        channel.read(bytes, 0);
        String text = new String(bytes.array(), 0, bytes.position(), StandardCharsets.US_ASCII).strip();
        return text.isEmpty() ? "unknown" : text;
    }

    private static void wipe(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failure)
                    throws IOException {
                if (failure != null) {
                    throw failure;
                }
                Files.delete(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
