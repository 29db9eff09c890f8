package org.lectern.engine.rendering.widget;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.lectern.engine.rendering.template.Templates;

/** Widgets and themes made for a test, in a folder of its own. */
final class Files {

    static final String WIDGET = """
            {"name": "card", "label": "Card", "description": "A card.", "shows": "any",
             "variables": {"entry.title": "The title"}, "samples": []}""";

    private final Path root;

    Files(Path root) {
        this.root = root;
        write("widgets/card/widget.json", WIDGET);
        write("widgets/card/widget.vm", "<p>$entry.title</p>");
    }

    Files write(String file, String text) {
        try {
            var path = root.resolve(file);
            java.nio.file.Files.createDirectories(path.getParent());
            java.nio.file.Files.writeString(path, text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Files delete(String file) {
        try {
            java.nio.file.Files.delete(root.resolve(file));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path path(String file) {
        return root.resolve(file);
    }

    Widgets widgets() {
        return Widgets.of(folders("widgets", "widget.json"), new Templates());
    }

    Themes themes() {
        return Themes.of(folders("themes", "theme.json"), widgets(), new Templates());
    }

    /** What is wrong with the one widget that is refused. */
    List<String> faults() {
        var refused = widgets().refused();
        return refused.isEmpty()
                ? List.of()
                : refused.get(0).faults().stream().map(Fault::toString).toList();
    }

    private List<Folder> folders(String parent, String file) {
        try {
            return Folder.in(root.resolve(parent), file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
