package org.lectern.engine.rendering.widget;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URL;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The files of one widget or theme, in a jar or on disk. */
public final class Folder {

    /** Opens a file by its path within the folder; throws {@link NoSuchFileException} if there is none. */
    private interface Reader {
        byte[] read(String file) throws IOException;
    }

    private final String name;
    private final String origin;
    private final Reader files;
    private final @Nullable Path path;

    private Folder(String name, String origin, Reader files, @Nullable Path path) {
        this.path = path;
        this.name = name;
        this.origin = origin;
        this.files = files;
    }

    /** A folder on disk. */
    public static Folder of(Path path) {
        return new Folder(
                path.getFileName().toString(),
                String.valueOf(path.toAbsolutePath().getParent()),
                file -> Files.readAllBytes(path.resolve(file)),
                path);
    }

    /** The folders in a folder, by name; hidden ones are none. */
    public static List<Folder> in(Path parent) throws IOException {
        try (var children = Files.list(parent)) {
            return children.filter(child -> Files.isDirectory(child)
                            && !child.getFileName().toString().startsWith("."))
                    .sorted()
                    .map(Folder::of)
                    .toList();
        }
    }

    /** The folders in a folder that have the file, by name. */
    public static List<Folder> in(Path parent, String file) throws IOException {
        try (var children = Files.list(parent)) {
            return children.filter(child -> Files.isRegularFile(child.resolve(file)))
                    .sorted()
                    .map(Folder::of)
                    .toList();
        }
    }

    /**
     * The folders that every jar on the class path lists in an index, one path a line.
     *
     * @param index such as {@code META-INF/lectern/widgets.index}
     */
    public static List<Folder> onClassPath(ClassLoader loader, String index) throws IOException {
        var folders = new ArrayList<Folder>();
        for (URL url : Collections.list(loader.getResources(index))) {
            // Read from the same jar, whatever else on the class path has the same path.
            var root = url.toString().substring(0, url.toString().length() - index.length());
            var lines = new String(read(url), StandardCharsets.UTF_8).lines().map(String::strip);
            for (var line : lines.filter(l -> !l.isEmpty()).collect(Collectors.toList())) {
                folders.add(new Folder(
                        line.substring(line.lastIndexOf('/') + 1),
                        root,
                        file -> read(new URL(root + line + "/" + file)),
                        null));
            }
        }
        return folders;
    }

    /** Where it lies on disk; empty for one in a jar. */
    public Optional<Path> path() {
        return Optional.ofNullable(path);
    }

    /** Its name, which is the widget's or theme's. */
    public String name() {
        return name;
    }

    /** Where it lies, for messages. */
    public String origin() {
        return origin;
    }

    /**
     * A text file, UTF-8; empty if there is none.
     *
     * @throws java.nio.charset.CharacterCodingException if it is not UTF-8
     */
    public Optional<String> text(String file) throws IOException {
        try {
            var bytes = files.read(file);
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (NoSuchFileException | FileNotFoundException e) {
            return Optional.empty();
        }
    }

    private static byte[] read(URL url) throws IOException {
        var connection = url.openConnection();
        // A cached jar stays open, and old, when the file is replaced.
        connection.setUseCaches(false);
        try (var in = connection.getInputStream()) {
            return in.readAllBytes();
        }
    }
}
