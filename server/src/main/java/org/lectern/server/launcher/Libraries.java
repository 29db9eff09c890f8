package org.lectern.server.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;

/**
 * The libraries inside this jar, which may lie unpacked in a folder beside it. Its manifest names them there
 * ({@code Class-Path}), by a digest of them all: a folder of other libraries is never taken for theirs. Without the folder
 * the platform unpacks them for each start.
 *
 * @param jar the jar with this class
 * @param names such as {@code lectern-0123456789abcdef/jooq.jar}, relative to the jar's folder; not empty
 */
record Libraries(Path jar, List<String> names) {

    private static final List<String> INSIDE = List.of("MICRO-INF/runtime/", "MICRO-INF/lib/");

    Libraries {
        names = List.copyOf(names);
    }

    /** @throws CannotStart if this is no jar, or not the whole of one */
    static Libraries ofThisJar() throws CannotStart {
        try {
            Path self = Path.of(Libraries.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            try (JarFile file = new JarFile(self.toFile())) {
                String path = file.getManifest().getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
                return new Libraries(self, List.of(path.strip().split(" +")));
            }
        } catch (IOException | URISyntaxException | RuntimeException e) {
            throw new CannotStart(CannotStart.FAILED, "its jar could not be read (" + e + "); is it complete?");
        }
    }

    /** The folder for them, which need not be there. */
    Path folder() {
        return Objects.requireNonNull(jar.resolveSibling(names.get(0)).getParent());
    }

    /**
     * Whether they lie beside the jar.
     *
     * @throws CannotStart if one of them is missing or has another size
     */
    boolean areUnpacked() throws CannotStart {
        if (!Files.isDirectory(folder())) {
            return false;
        }
        if (!Files.isExecutable(folder()) || !Files.isReadable(folder())) {
            throw new CannotStart(
                    CannotStart.FAILED,
                    "the folder " + folder()
                            + " may not be read by this user: let it, or delete the folder, which is only"
                            + " there for a faster start.");
        }
        try (JarFile file = new JarFile(jar.toFile())) {
            for (String name : names) {
                Path unpacked = jar.resolveSibling(name);
                if (!Files.exists(unpacked)
                        || Files.size(unpacked) != entry(file, unpacked).getSize()) {
                    throw new CannotStart(
                            CannotStart.FAILED,
                            unpacked + " is not what " + jar.getFileName() + " has there: delete the folder " + folder()
                                    + ", which is only there for a faster start.");
                }
            }
            return true;
        } catch (IOException e) {
            throw new CannotStart(
                    CannotStart.FAILED, "its libraries in " + folder() + " could not be read (" + e + ").");
        }
    }

    /**
     * Unpacks them beside the jar, all or none; nothing happens if they are there.
     *
     * @throws IOException if that folder cannot be written
     */
    void unpack() throws IOException {
        if (Files.isDirectory(folder())) {
            return;
        }
        Path whole = folder();
        Path part = part(whole);
        Files.createDirectory(part);
        try (JarFile file = new JarFile(jar.toFile())) {
            for (String name : names) {
                Path library = Path.of(name).getFileName();
                try (InputStream packed = file.getInputStream(entry(file, library))) {
                    Files.copy(packed, part.resolve(library));
                }
            }
            Files.move(part, whole, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) {
            // Somebody else was faster: theirs are the same.
            if (!Files.isDirectory(whole)) {
                throw e;
            }
        } finally {
            delete(part);
        }
    }

    private static ZipEntry entry(JarFile file, Path library) throws IOException {
        for (String folder : INSIDE) {
            ZipEntry entry = file.getEntry(folder + library.getFileName());
            if (entry != null) {
                return entry;
            }
        }
        throw new IOException(library.getFileName() + " is not in " + file.getName());
    }

    /** Where it is written before it has its name; of this process and thread alone. */
    static Path part(Path whole) {
        return whole.resolveSibling(whole.getFileName() + ".part-"
                + ProcessHandle.current().pid() + "-" + Thread.currentThread().getId());
    }

    /** Deletes a folder and what is in it, if it is there. */
    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
