package org.lectern.server.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.server.importing.Sample.document;
import static org.lectern.server.importing.Sample.json;
import static org.lectern.server.importing.Sample.page;
import static org.lectern.server.importing.Sample.warnings;

import org.junit.jupiter.api.Test;

/** Rows 3, 4 and 26, as a news item has them. */
class NewsPageTest {

    private static String news(String... body) {
        return page("news", "https://www.example.edu/news/boat", body);
    }

    @Test
    void every_field_finds_its_place() {
        var page = news(
                        "Sep",
                        "",
                        "7",
                        "",
                        "2025",
                        "",
                        "Campus NewsSep 07, 2025",
                        "",
                        "# A new boat",
                        "",
                        "September 7, 2025",
                        "",
                        "![A boat](/boat.jpg)",
                        "",
                        "It *floats*.",
                        "",
                        "## Why",
                        "",
                        "Wood.")
                .replace("category:", "topics: [sea, boats]\ncategory:");

        assertThat(document(page))
                .isEqualTo(json("{'title':'A new boat','published':'2025-09-07','label':'Campus News','body':"
                        + "'It *floats*.\\n\\n## Why\\n\\nWood.','image':{'url':'https://www.example.edu/boat.jpg',"
                        + "'alt':'A boat'},'topics':['sea','boats']}"));
        assertThat(warnings(page)).isEmpty();
    }

    @Test
    void the_day_of_the_label_is_taken_without_a_date_line_and_that_of_the_badge_without_a_label() {
        assertThat(document(news("Campus NewsSep 07, 2025", "", "# Boat")).getString("published"))
                .isEqualTo("2025-09-07");
        assertThat(document(news("Sep", "7", "2025", "", "# Boat")).getString("published"))
                .isEqualTo("2025-09-07");
    }

    @Test
    void the_day_of_capture_is_taken_only_when_there_is_nothing_better_and_with_a_warning() {
        var page = news("# Boat", "", "It floats.");

        assertThat(document(page).getString("published")).isEqualTo("2026-05-04");
        assertThat(warnings(page))
                .containsExactly("7: has no date of its own; the day it was captured, 2026-05-04, is taken");
        assertThat(warnings(page.replace("date: 2026-05-04\n", "")))
                .containsExactly("6: has no date: a line after the title may say one, such as May 4, 2026");
        assertThat(document(page.replace("date: 2026-05-04\n", ""))).doesNotContainKey("published");
    }

    @Test
    void days_that_disagree_are_warnings() {
        assertThat(warnings(news("Sep", "6", "", "Campus NewsSep 08, 2025", "", "# Boat", "", "September 7, 2025")))
                .containsExactly(
                        "7: has a badge with another day than 2025-09-07, which is taken",
                        "10: has a label with another day, 2025-09-08, than its date line; 2025-09-07 is taken");
    }

    @Test
    void a_date_line_that_says_more_than_a_day_stays_in_the_body_too() {
        var news = document(news("# Boat", "", "September 7, 2025 9:00 AM", "", "It floats."));

        assertThat(news.getString("published")).isEqualTo("2025-09-07");
        assertThat(news.getString("body")).isEqualTo("September 7, 2025 9:00 AM\n\nIt floats.");
    }

    @Test
    void links_to_other_pages_stay_in_the_body_as_a_list() {
        var page = news(
                "# Boat",
                "",
                "September 7, 2025",
                "",
                "It floats.",
                "",
                "Related",
                "",
                "News",
                "",
                "* [Campus [*]NewsSep 01, 2025",
                "",
                "  ## The _old_ boat](/news/old)");

        assertThat(document(page).getString("body"))
                .isEqualTo("It floats.\n\n## News\n\n* [The \\_old\\_ boat](<https://www.example.edu/news/old>),"
                        + " Campus \\[\\*\\]News, 2025-09-01");
        assertThat(Sample.read(page).imported().mentions()).isEmpty();
    }
}
