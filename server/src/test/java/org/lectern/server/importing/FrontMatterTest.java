package org.lectern.server.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.server.importing.Sample.refusal;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows 1 to 5. */
class FrontMatterTest {

    private static final String REST = "original_url: https://www.example.edu/events/tides\ncategory: events\n---\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Tides: the case of the moon",
                "Tides #4: what is left",
                "Tides – and – more",
                "- a dash first",
                "? a question first",
                "2026-05-04",
                "yes",
                "null",
                "It's \"quoted\" inside",
                "Ends with colon:"
            })
    void a_one_line_value_is_literal_to_the_end_of_its_line(String value) {
        assertThat(values("title: " + value, "title")).containsExactly(value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "'Tides: one'; Tides: one",
                "\"Tides\\u0021\"; Tides!",
                "[one, 'two: three', 4]; one|two: three|4",
                "[2026-05-04, yes, ~]; 2026-05-04|yes|~",
                "!!str 5; 5",
            })
    void anything_else_is_yaml_and_always_text(String value, String expected) {
        assertThat(values("topics: " + value, "topics")).containsExactly(expected.split("\\|"));
    }

    @Test
    void a_value_of_several_lines_is_yaml() {
        assertThat(values("title: >\n  Tides\n  and moons", "title")).containsExactly("Tides and moons\n");
        assertThat(values("topics:\n  - sea\n  - moon", "topics")).containsExactly("sea", "moon");
        assertThat(values("topics:\n- sea\n- moon", "topics")).containsExactly("sea", "moon");
    }

    @Test
    void a_page_without_front_matter_is_refused_at_its_first_line() {
        assertThat(refusal("# Tides")).isEqualTo("1: has no front matter: the first line must be ---");
        assertThat(refusal("")).isEqualTo("1: has no front matter: the first line must be ---");
        assertThat(refusal("---\ntitle: Tides\n\n# Tides"))
                .isEqualTo("1: has front matter that does not end: a second line --- is missing");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "title: [a, b; 2",
                "title: \"unfinished; 2",
                "title: Tides\\n  more: of them; 3",
                "title: !!java.util.Date 2026-05-04; 2",
                "title: Tides\\ntitle: Moons; 3",
                "title: {a: b}; 2",
                "title; 2",
                "title: &x [*x]; 2",
            })
    void broken_front_matter_is_refused_at_its_line(String written, int line) {
        assertThat(refusal("---\n" + written.replace("\\n", "\n") + "\n" + REST))
                .startsWith(line + ": ");
    }

    @Test
    void front_matter_over_64_kb_is_refused() {
        assertThat(refusal("---\ntitle: " + "x".repeat(65 * 1024) + "\n" + REST))
                .isEqualTo("1: has front matter of more than 64 KB");
    }

    @Test
    void yaml_that_would_unfold_without_end_is_refused() {
        var bomb = new StringBuilder("a: &a [x,x,x,x,x,x,x,x,x]\n");
        for (char c = 'b'; c < 'm'; c++) {
            var last = "*" + (char) (c - 1);
            bomb.append(c + ": &" + c + " [" + String.join(",", List.of(last, last, last, last, last)) + "]\n");
        }
        assertThat(refusal("---\n" + bomb + REST)).matches("\\d+: has .*");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "original_url: /events/tides; 3: has an \"original_url\" that is no address: it must begin with https:// and have no spaces",
                "original_url: ftp://www.example.edu/a; 3: has an \"original_url\" that is no address: it must begin with https:// and have no spaces",
                "original_url: https://www.example.edu/a b; 3: has an \"original_url\" that is no address: it must begin with https:// and have no spaces",
                "original_url:; 3: has a \"original_url\" that is not one text",
                "other: x; 1: has no \"original_url\" in its front matter",
            })
    void an_address_that_is_none_is_refused_at_its_line(String line, String expected) {
        assertThat(refusal("---\ntitle: Tides\n" + line + "\ncategory: events\n---\n# Tides"))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "events,event",
        "event,event",
        "Events,event",
        "people,person",
        "person,person",
        "news,news",
        "series,series",
        "related-list,related-list",
        "related-lists,related-list"
    })
    void the_category_says_the_type(String category, String type) {
        assertThat(Sample.read(Sample.page(category, "https://www.example.edu/a", "# Tides"))
                        .type()
                        .name())
                .isEqualTo(type);
    }

    @ParameterizedTest
    @ValueSource(strings = {"courses", "news of news"})
    void a_category_that_no_type_takes_is_refused_at_its_line(String category) {
        assertThat(refusal(Sample.page(category, "https://www.example.edu/a", "# Tides")))
                .isEqualTo("4: has the category \"" + category
                        + "\", which no installed type takes; there are event, events, news, people, person,"
                        + " related-list, related-lists, series");
    }

    @Test
    void the_day_of_capture_is_kept_and_never_the_day_of_an_event() {
        var page = Sample.event("# Tides", "", "No day here.");

        assertThat(Sample.read(page).page().captured()).hasToString("2026-05-04");
        assertThat(Sample.document(page)).doesNotContainKey("when");
        assertThat(Sample.warnings(page))
                .containsExactly("7: has no date: the line after the title may say one, such as May 4, 2026 10:00 AM");
    }

    @Test
    void a_day_of_capture_that_is_none_is_a_warning() {
        var page = Sample.person("# Ada Quill").replace("2026-05-04", "last week");

        assertThat(Sample.read(page).page().captured()).isNull();
        assertThat(Sample.warnings(page))
                .containsExactly("5: has a \"date\" that is no day such as 2026-05-04; it is ignored");
    }

    @Test
    void the_heading_wins_over_the_title_of_the_front_matter() {
        assertThat(Sample.document(Sample.person("#  Ada – Quill ")).getString("name"))
                .isEqualTo("Ada – Quill");
    }

    @ParameterizedTest
    @CsvSource({
        "Ada Quill – Example, Ada Quill",
        "Ada – Quill – Example, Ada – Quill",
        "Ada Quill, Ada Quill",
        "Ada Quill - Example, Ada Quill - Example"
    })
    void without_a_heading_the_title_loses_its_last_part(String title, String expected) {
        var page = Sample.person("Professor").replace("Front title – Example", title);

        assertThat(Sample.document(page).getString("name")).isEqualTo(expected);
        assertThat(Sample.warnings(page))
                .containsExactly(
                        "2: has no heading of level 1; its title is taken from the front matter: \"" + expected + "\"");
    }

    @Test
    void a_page_without_any_title_is_refused() {
        assertThat(refusal(Sample.person("Professor").replace("title: ", "name: ")))
                .isEqualTo("1: has no \"title\" in its front matter");
    }

    @Test
    void a_byte_order_mark_and_any_line_ends_are_allowed() {
        var page = Sample.event("# Tides", "", "May 4, 2026", "", "Harbour", "", "One.", "", "Two.");

        for (var end : List.of("\r\n", "\r")) {
            assertThat(Sample.document("\uFEFF" + page.replace("\n", end))).isEqualTo(Sample.document(page));
        }
    }

    @Test
    void bytes_that_are_not_utf_8_are_refused_at_their_line() {
        var page = Sample.event("# Tides", "", "Caf\u00e9").getBytes(StandardCharsets.ISO_8859_1);

        assertThat(refusal(page)).matches("9: is not UTF-8 from byte \\d+ on: save the file as UTF-8");
        assertThat(refusal(Sample.event("# Tides", "a\0b")))
                .isEqualTo("8: has a NUL character: this is not a text file");
    }

    @Test
    void a_character_that_no_text_has_becomes_a_mark_and_a_warning() {
        var page = Sample.event("# Tides\u001b and moons\u0085", "", "May 4, 2026", "", "One\u000btwo\uFFFE\tthree.")
                .replace("Front title", "Front\u0002 title");

        assertThat(Sample.document(page).getString("title")).isEqualTo("Tides\uFFFD and moons\uFFFD");
        assertThat(Sample.document(page).toString()).contains("One\uFFFDtwo\uFFFD\\tthree.");
        assertThat(Sample.warnings(page))
                .contains(
                        "2: has U+0002, which is no printable character; \uFFFD stands in its place",
                        "7: has U+001B, which is no printable character; \uFFFD stands in its place",
                        "7: has U+0085, which is no printable character; \uFFFD stands in its place",
                        "11: has U+000B, which is no printable character; \uFFFD stands in its place",
                        "11: has U+FFFE, which is no printable character; \uFFFD stands in its place");
    }

    @Test
    void a_character_cut_off_at_the_end_is_refused() {
        var page = Sample.event("# Tides é").getBytes(StandardCharsets.UTF_8);
        assertThat(refusal(Arrays.copyOf(page, page.length - 1)))
                .matches("7: is not UTF-8 from byte \\d+ on: save the file as UTF-8");
    }

    private static List<String> values(String written, String name) {
        var block = ("---\n" + written + "\n---\n").getBytes(StandardCharsets.UTF_8);
        return FrontMatter.read(PageText.lines(block, new Warnings()))
                .fields()
                .get(name)
                .values();
    }
}
