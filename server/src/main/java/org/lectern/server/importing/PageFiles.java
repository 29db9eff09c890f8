package org.lectern.server.importing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.lectern.api.RefusedPage;

/**
 * The files of one run, in the order they are read.
 *
 * @param where the folder, for reports
 * @param others how many files there are that are no pages by their name, or lie behind a link that leads out
 */
record PageFiles(String where, List<PageFile> files, int others) {

    private static final Set<String> ENDINGS = Set.of("md", "markdown", "txt");

    /** Every page of a folder and its subfolders, in the order of names; links that lead out are not followed. */
    static PageFiles in(Path folder) throws IOException {
        var walk = new Walk(folder.toRealPath());
        walk.folder(folder.toRealPath(), "");
        return new PageFiles(folder.toString(), walk.files, walk.others);
    }

    /**
     * Pages packed into the application.
     *
     * @param folder of resources, ending in a slash; its file {@code index} names the pages, one a line
     */
    static PageFiles packed(ClassLoader loader, String folder) throws IOException {
        try (var index = loader.getResourceAsStream(folder + "index")) {
            if (index == null) {
                throw new IOException("There is no " + folder + "index in the application: build it anew");
            }
            var names = new String(index.readAllBytes(), StandardCharsets.UTF_8);
            var files = names.lines()
                    .filter(name -> !name.isBlank())
                    .map(name -> new PageFile(name, () -> open(loader, folder + name)))
                    .toList();
            return new PageFiles("the demo", files, 0);
        }
    }

    private static InputStream open(ClassLoader loader, String resource) throws IOException {
        var in = loader.getResourceAsStream(resource);
        if (in == null) {
            throw new IOException("it is not in the application");
        }
        return in;
    }

    private static final class Walk {

        private final Path root;
        private final Set<Path> seen = new HashSet<>();
        private final List<PageFile> files = new ArrayList<>();
        private int others;

        Walk(Path root) {
            this.root = root;
        }

        void folder(Path folder, String prefix) {
            if (!seen.add(folder)) {
                return; // A link back to a folder that was read: it would never end.
            }
            for (var path : list(folder, prefix)) {
                try {
                    path(path, prefix + path.getFileName());
                } catch (IOException e) {
                    others++; // A link to nothing.
                }
            }
        }

        private List<Path> list(Path folder, String prefix) {
            try (Stream<Path> paths = Files.list(folder)) {
                return paths.sorted(
                                Comparator.comparing(path -> path.getFileName().toString()))
                        .toList();
            } catch (IOException | UncheckedIOException unreadable) {
                files.add(new PageFile(prefix, () -> {
                    throw new IOException("the folder cannot be listed");
                }));
                return List.of();
            }
        }

        private void path(Path path, String name) throws IOException {
            var real = path.toRealPath();
            if (!real.startsWith(root)) {
                others++;
            } else if (Files.isDirectory(real)) {
                folder(real, name + "/");
            } else if (Files.isRegularFile(real) && ENDINGS.contains(ending(name))) {
                files.add(new PageFile(name, () -> open(real)));
            } else {
                others++;
            }
        }

        /** A file that is too long is refused unread. */
        private static InputStream open(Path file) throws IOException {
            if (Files.size(file) > PageFile.MOST_BYTES) {
                throw new RefusedPage(1, "is larger than 1 MB");
            }
            return Files.newInputStream(file);
        }

        private static String ending(String name) {
            return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        }
    }
}
