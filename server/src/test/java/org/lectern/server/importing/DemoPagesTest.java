package org.lectern.server.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Comparator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.engine.query.Published;

/** The made-up university of the demo. */
class DemoPagesTest {

    private static final ClassLoader LOADER = DemoPagesTest.class.getClassLoader();
    private static final String FOLDER = "lectern/demo/pages/";

    @Test
    void the_index_names_every_page_in_order() throws Exception {
        var index = LOADER.getResource(FOLDER + "index");
        var folder = Path.of(index.toURI()).getParent();

        assertThat(PageFiles.packed(LOADER, FOLDER).files())
                .extracting(PageFile::name)
                .containsExactlyElementsOf(PageFiles.in(folder).files().stream()
                        .map(PageFile::name)
                        .toList());
    }

    @Test
    void every_page_is_taken_without_a_warning(@TempDir Path place) throws IOException {
        try (var library = new Library(place)) {
            fill(library);

            assertThat(library.load()).isEqualTo("13 created, 0 changed, 0 unchanged, 0 refused");
            assertThat(library.warnings()).isEmpty();
            assertThat(library.one("event", "what-rivers-remember").document().getJsonArray("agenda"))
                    .hasSize(1);
            assertThat(library.one("person", "ilse-vandermeer").stub()).isFalse();
        }
    }

    @Test
    void there_is_something_past_and_something_far_in_the_future(@TempDir Path place) throws IOException {
        try (var library = new Library(place)) {
            fill(library);
            library.load();

            assertThat(library.all("event"))
                    .filteredOn(event -> !event.stub())
                    .extracting(DemoPagesTest::start)
                    .anySatisfy(start -> assertThat(start).isLessThan("2026"))
                    .anySatisfy(start -> assertThat(start).isGreaterThan("2031"));
        }
    }

    private static String start(Published event) {
        return event.document().getJsonObject("when").getString("start");
    }

    private static void fill(Library library) throws IOException {
        PageFiles.packed(LOADER, FOLDER).files().stream()
                .sorted(Comparator.comparing(PageFile::name))
                .forEach(file -> library.put(file.name(), new String(file.read(), StandardCharsets.UTF_8)));
    }
}
