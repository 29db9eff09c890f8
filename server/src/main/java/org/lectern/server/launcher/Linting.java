package org.lectern.server.launcher;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

/**
 * Runs the linter of templates without a server. It lies with the application in the archive inside this jar, and what it
 * needs beside the archive.
 */
final class Linting {
    private static final String ARCHIVE = "MICRO-INF/deploy/ROOT.war";
    private static final String LINT = "org.lectern.engine.rendering.lint.Lint";

    private Linting() {}

    /** Returns the exit code: 0 for no fault, 1 for faults, 2 for nothing to check. */
    static int run(List<String> arguments, PrintStream out) throws CannotStart {
        try {
            Path folder = Files.createTempDirectory("lectern-lint");
            try (URLClassLoader loader =
                    new URLClassLoader(unpack(folder).toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
                // The template language finds its own parts by it, and may lie beside this jar as well.
                Thread.currentThread().setContextClassLoader(loader);
                return (int) loader.loadClass(LINT)
                        .getMethod("run", List.class, PrintStream.class)
                        .invoke(null, arguments, out);
            } finally {
                delete(folder);
            }
        } catch (IOException | URISyntaxException | ReflectiveOperationException e) {
            throw new CannotStart(
                    CannotStart.FAILED,
                    "the templates could not be checked (" + (e.getCause() == null ? e : e.getCause())
                            + "); is this jar complete?");
        }
    }

    private static List<URL> unpack(Path folder) throws IOException, URISyntaxException {
        Path self = Path.of(Linting.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        List<URL> jars = new ArrayList<>();
        try (ZipFile jar = new ZipFile(self.toFile());
                InputStream packed = archive(jar);
                ZipInputStream archive = new ZipInputStream(packed)) {
            for (var entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
                if (entry.getName().matches("WEB-INF/lib/[^/]+\\.jar")) {
                    jars.add(copy(archive, entry, folder));
                }
            }
            for (ZipEntry entry : Collections.list(jar.entries())) {
                if (entry.getName().matches("MICRO-INF/lib/[^/]+\\.jar")) {
                    jars.add(copy(jar.getInputStream(entry), entry, folder));
                }
            }
        }
        return jars;
    }

    private static URL copy(InputStream from, ZipEntry entry, Path folder) throws IOException {
        Path file = folder.resolve(Path.of(entry.getName()).getFileName());
        Files.copy(from, file);
        return file.toUri().toURL();
    }

    private static InputStream archive(ZipFile jar) throws IOException {
        ZipEntry entry = jar.getEntry(ARCHIVE);
        if (entry == null) {
            throw new FileNotFoundException(ARCHIVE + " in " + jar.getName());
        }
        return jar.getInputStream(entry);
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
