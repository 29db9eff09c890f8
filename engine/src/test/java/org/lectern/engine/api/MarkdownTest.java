package org.lectern.engine.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.api.Markdown;

class MarkdownTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Plain text.                                     | Plain text.
            All *about* __the__ `sea`                       | All about the sea
            snake_case and 2 \\* 3 stay                      | snake_case and 2 * 3 stay
            [Ada](https://ada.example.org/) sails           | Ada sails
            ![A boat](https://www.example.edu/b.jpg) floats | floats
            ## Heading                                      | Heading
            1. First                                        | First
            * an item                                       | an item
            <b>literal</b> & co.                            | <b>literal</b> & co.
            """)
    void its_beginning_has_the_words_and_not_the_marks(String source, String text) {
        assertThat(new Markdown(source).beginning(100)).isEqualTo(text);
    }

    @Test
    void lines_become_spaces() {
        assertThat(new Markdown("One\ntwo.\n\n---\n\n> three\u00a0four\n").beginning(100))
                .isEqualTo("One two. three four");
    }

    @Test
    void a_long_text_is_cut_after_a_word() {
        assertThat(new Markdown("One two three").beginning(13)).isEqualTo("One two three");
        assertThat(new Markdown("One two three").beginning(12)).isEqualTo("One two\u2026");
        assertThat(new Markdown("Onetwothree").beginning(5)).isEqualTo("Onet\u2026");
    }

    @Test
    @Timeout(60)
    void the_marks_of_a_megabyte_cost_no_time() {
        for (var mark : new String[] {"[", "![", "](", "*", "_a", "\\", "- ", "=", "`"}) {
            var start = System.nanoTime();
            new Markdown(mark.repeat(500_000)).beginning(50_000);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
        }
    }
}
