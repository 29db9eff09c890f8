package org.lectern.testkit.dev;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lectern.engine.rendering.template.Templates;
import org.lectern.engine.rendering.widget.Folder;
import org.lectern.engine.rendering.widget.Themes;
import org.lectern.engine.rendering.widget.Widgets;

/**
 * The widgets and themes on the desk, read anew each time: those in folders of the project, and those of jars on the
 * class path that no folder stands for.
 *
 * @param widgets what is wrong with one is in {@link Widgets#refused()}
 * @param themes the same for themes
 */
record Workshop(Widgets widgets, Themes themes) {

    private static final Set<String> LEFT_OUT = Set.of("target", "build", "node_modules");

    /**
     * Reads everything.
     *
     * @param project looked through for folders that hold a {@code widget.json} or {@code theme.json}
     */
    static Workshop open(Path project, ClassLoader loader) throws IOException {
        var templates = new Templates();
        var widgets = Widgets.of(folders(project, "widget.json", loader, Widgets.INDEX), templates);
        return new Workshop(
                widgets, Themes.of(folders(project, "theme.json", loader, Themes.INDEX), widgets, templates));
    }

    private static List<Folder> folders(Path project, String file, ClassLoader loader, String index)
            throws IOException {
        var own = files(project)
                .filter(path -> path.endsWith(file))
                .map(Path::getParent)
                .filter(folder -> folder != null)
                .sorted()
                .map(Folder::of)
                .toList();
        var names = own.stream().map(Folder::name).collect(Collectors.toSet());
        var others = Folder.onClassPath(loader, index).stream().filter(folder -> !names.contains(folder.name()));
        return Stream.concat(own.stream(), others).toList();
    }

    /** Changes with every file of the project that is written, added or removed. */
    static long stamp(Path project) throws IOException {
        long stamp = 0;
        for (var file : files(project).toList()) {
            stamp = 31 * stamp
                    + file.hashCode()
                    + Files.getLastModifiedTime(file).toMillis();
        }
        return stamp;
    }

    /** The files of widgets and themes; what is hidden or built is none. */
    private static Stream<Path> files(Path project) throws IOException {
        var found = new ArrayList<Path>();
        Files.walkFileTree(project, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                var name = String.valueOf(folder.getFileName());
                boolean hidden = name.startsWith(".") && name.length() > 2;
                return !folder.equals(project) && (hidden || LEFT_OUT.contains(name))
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                var name = file.getFileName().toString();
                if (Stream.of(".vm", ".css", ".json", ".properties").anyMatch(name::endsWith)) {
                    found.add(file);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException gone) {
                return FileVisitResult.CONTINUE;
            }
        });
        return found.stream();
    }
}
