package org.lectern.server.looks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.lectern.engine.rendering.template.Templates;
import org.lectern.engine.rendering.widget.Folder;
import org.lectern.engine.rendering.widget.Themes;
import org.lectern.engine.rendering.widget.Widgets;
import org.lectern.engine.type.Types;
import org.lectern.testkit.GoldenSamples;
import org.lectern.testkit.TimeTruth;

/** Renders the samples of the shipped widgets with the shipped types; reads the sources, so that it can write goldens. */
class GoldensTest {

    private static final Path HOUSE =
            Path.of("").toAbsolutePath().resolveSibling(".").normalize();

    private final Templates templates = new Templates();
    private final Types types = Types.load(getClass().getClassLoader());
    private final Widgets widgets = Widgets.of(widgets(), templates);
    private final Themes themes = Themes.of(Folder.in(HOUSE.resolve("themes"), "theme.json"), widgets, templates);

    GoldensTest() throws IOException {}

    @TestFactory
    Stream<DynamicTest> every_sample_renders_to_its_golden_file() {
        return new GoldenSamples(widgets, themes, types).tests();
    }

    @TestFactory
    Stream<DynamicTest> every_sample_holds_until_the_moment_it_names() {
        return new TimeTruth(widgets, themes, types).tests();
    }

    /** Those of the house, and those that plugins bring along. */
    private static List<Folder> widgets() throws IOException {
        var folders = new ArrayList<>(Folder.in(HOUSE.resolve("widgets"), "widget.json"));
        for (var plugin : Folder.in(HOUSE.resolve("plugins"), "pom.xml")) {
            var own = plugin.path().orElseThrow().resolve("src/main/resources/lectern/widgets");
            if (Files.isDirectory(own)) {
                folders.addAll(Folder.in(own, "widget.json"));
            }
        }
        return folders;
    }
}
