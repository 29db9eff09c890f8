package org.lectern.server.importing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Dates of the demo's pages, two weeks on. */
class MovedDatesTest {

    private static final MovedDates TWO_WEEKS = new MovedDates(2);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "March 20, 2026 9:00 AM – 5:30 PM | April 3, 2026 9:00 AM – 5:30 PM",
                "December 28, 2026 – December 30, 2026 | January 11, 2027 – January 13, 2027",
                "### Wednesday, March 18, 2026 | ### Wednesday, April 1, 2026",
                "Past\u00a0EventFeb 24, 2028 | Past\u00a0EventMar 09, 2028",
                "Upcoming\u00a0Event May 04, 2026 | Upcoming\u00a0Event May 18, 2026",
                "* [Institute NewsJan 20, 2026 | * [Institute NewsFeb 03, 2026",
                "date: 2026-03-02 | date: 2026-03-16",
            })
    void a_date_with_a_year_moves_and_keeps_its_way_of_writing(String before, String after) {
        assertThat(TWO_WEEKS.in(before)).isEqualTo(after);
    }

    @Test
    void a_badge_moves_with_its_own_year() {
        assertThat(TWO_WEEKS.in("Dec\n\n24\n\n2026\n\n## Share")).isEqualTo("Jan\n\n7\n\n2027\n\n## Share");
    }

    @Test
    void a_badge_without_a_year_moves_with_the_year_of_its_label() {
        assertThat(TWO_WEEKS.in("[!\n\nFeb\n\n20\n\nPast\u00a0Event Feb 20, 2028\n\n## Tea](https://x.example/a/)"))
                .isEqualTo("[!\n\nMar\n\n5\n\nPast\u00a0Event Mar 05, 2028\n\n## Tea](https://x.example/a/)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "February 30, 2026",
                "In May 12 people came, and in 2026 more",
                "12:15pm–1:30pm",
                "original_url: https://www.example.edu/news/2026-03-02",
                "Mar\n\n40\n\n2026",
            })
    void what_is_no_date_stays(String text) {
        assertThat(TWO_WEEKS.in(text)).isEqualTo(text);
    }
}
