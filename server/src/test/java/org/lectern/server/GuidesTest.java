package org.lectern.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Guides show files as they are: a block of code under {@code <!-- from path -->} stands in that file, its parts between
 * lines of {@code …} in their order. Links to files lead somewhere.
 */
class GuidesTest {

    private static final Path HOUSE =
            Path.of("").toAbsolutePath().resolveSibling(".").normalize();
    private static final Pattern SNIPPET =
            Pattern.compile("<!-- from (\\S+) -->\\n```\\w*\\n(.*?)\\n```", Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("]\\((?!https?:|#)([^)#]+)(#[^)]*)?\\)");

    record Snippet(String guide, String file, String text) {
        @Override
        public String toString() {
            return guide + ": " + file + ": " + text.lines().findFirst().orElse("");
        }
    }

    static Stream<Snippet> snippets() throws IOException {
        var snippets = new ArrayList<Snippet>();
        for (var guide : guides()) {
            SNIPPET.matcher(Files.readString(guide))
                    .results()
                    .forEach(found ->
                            snippets.add(new Snippet(guide.getFileName().toString(), found.group(1), found.group(2))));
        }
        return snippets.stream();
    }

    private static List<Path> guides() throws IOException {
        try (var files = Files.walk(HOUSE.resolve("docs"))) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .filter(file -> !file.getParent().endsWith("decisions"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("snippets")
    void a_snippet_stands_in_its_file(Snippet snippet) throws IOException {
        var file = Files.readString(HOUSE.resolve(snippet.file()));
        int at = 0;
        for (var part : snippet.text().split("(?m)^…\\n")) {
            at = file.indexOf(part.strip(), at);
            assertThat(at).as("\"" + part.strip() + "\" in " + snippet.file()).isNotNegative();
        }
    }

    @Test
    void a_link_to_a_file_leads_to_one() throws IOException {
        for (var guide : guides()) {
            var links = LINK.matcher(Files.readString(guide))
                    .results()
                    .map(link -> link.group(1))
                    .toList();
            assertThat(links)
                    .as(guide.getFileName().toString())
                    .allSatisfy(link -> assertThat(guide.resolveSibling(link)).exists());
        }
    }
}
