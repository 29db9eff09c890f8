package org.lectern.server.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.server.importing.Sample.document;
import static org.lectern.server.importing.Sample.json;
import static org.lectern.server.importing.Sample.page;
import static org.lectern.server.importing.Sample.warnings;

import org.junit.jupiter.api.Test;

/** Rows 3 and 18, as a series has them. */
class SeriesPageTest {

    @Test
    void the_first_picture_is_its_own_and_all_else_is_the_description() {
        var page = page(
                "series",
                "https://www.example.edu/series/moon",
                "# Moon and Sea",
                "",
                "![The moon](/moon.jpg)",
                "",
                "Once a *month*.",
                "",
                "![The sea](/sea.jpg)",
                "",
                "## When",
                "",
                "May 4, 2026",
                "",
                "Related",
                "",
                "* [Sky](/events/sky)");

        assertThat(document(page))
                .isEqualTo(json(
                        "{'title':'Moon and Sea','description':'Once a *month*.\\n\\n![The sea](https://www.example.edu/sea.jpg)"
                                + "\\n\\n## When\\n\\nMay 4, 2026\\n\\n## Related\\n\\n"
                                + "* [Sky](<https://www.example.edu/events/sky>)','image':{'url':"
                                + "'https://www.example.edu/moon.jpg','alt':'The moon'}}"));
        assertThat(warnings(page)).isEmpty();
    }

    @Test
    void a_mention_of_it_is_a_title_and_where_it_is() {
        var event = Sample.event("# Tides", "", "May 4, 2026", "", "*Part of the [Moon and Sea](/news/moon/).*");

        assertThat(Sample.read(event).imported().mentions())
                .extracting(Sample.PAGES::stub)
                .containsExactly(json("{'title':'Moon and Sea','link':'https://www.example.edu/news/moon/'}"));
    }
}
