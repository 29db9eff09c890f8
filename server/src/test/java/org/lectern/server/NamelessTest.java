package org.lectern.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.lectern.api.ImportsPages;
import org.lectern.engine.type.Types;

/** The server takes whatever types are installed: it names none, not in a string either. */
class NamelessTest {

    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern STRING = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");

    @Test
    void no_string_of_the_server_is_the_name_or_a_category_of_an_installed_type() throws IOException {
        var names = names();
        var found = new ArrayList<String>();
        try (var files = Files.walk(SOURCES)) {
            for (var file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                found.addAll(named(file, names));
            }
        }
        assertThat(found).isEmpty();
    }

    /** The names of the types that travel with the server, and what pages call them. */
    private static TreeSet<String> names() {
        var names = new TreeSet<String>();
        for (var type : Types.load(NamelessTest.class.getClassLoader()).all()) {
            if (type.plugin().getClass().getName().startsWith("org.lectern.server.")) {
                continue;
            }
            names.add(type.name());
            if (type.plugin() instanceof ImportsPages<?> trait) {
                names.addAll(trait.categories());
                names.addAll(trait.mentions().keySet());
            }
        }
        assertThat(names).contains("event", "people", "series");
        return names;
    }

    private static List<String> named(Path file, TreeSet<String> names) throws IOException {
        var found = new ArrayList<String>();
        int number = 0;
        for (var line : Files.readAllLines(file)) {
            number++;
            for (var string : STRING.matcher(line).results().toList()) {
                if (names.contains(string.group(1))
                        || names.contains(string.group(1).split("/", 2)[0])) {
                    found.add(SOURCES.relativize(file) + ":" + number + ": " + string.group());
                }
            }
        }
        return found;
    }
}
