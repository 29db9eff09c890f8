package org.lectern.server.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.server.importing.Sample.document;
import static org.lectern.server.importing.Sample.event;
import static org.lectern.server.importing.Sample.page;
import static org.lectern.server.importing.Sample.person;
import static org.lectern.server.importing.Sample.refusal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Characters that Java takes for the end of a line and Markdown does not; years that calendars have and pages do not. */
class OddLinesTest {

    @ParameterizedTest
    @ValueSource(strings = {"\u0085", "\u2028", "\u2029"})
    void a_line_goes_on_after_what_ends_one_elsewhere(String odd) {
        var text = "tide" + odd + "water";
        // Control characters become a mark before anything is read.
        var kept = text.replace('\u0085', '\uFFFD');

        assertThat(document(person("# " + text)).getString("name")).isEqualTo(kept);
        assertThat(document(person("# Ada", "", "**Bio:** " + text)).getString("biography"))
                .isEqualTo(kept);
        assertThat(document(person("# Ada", "", "* " + text)).getString("body")).isEqualTo("* " + kept);
        assertThat(document(person("# Ada", "", "**Bio:** It is", "```" + text, "# not a title", "```"))
                        .getString("biography"))
                .isEqualTo("It is\n\n```" + kept + "\n# not a title\n```");
        assertThat(document(event("# Sea", "", "May 4, 2031", "", text + ".")))
                .doesNotContainKey("location")
                .containsKey("description");
        assertThat(document(event(
                                "# Sea", "", "May 4, 2031", "", "Related", "", "* [Event", "", "  ## " + text, "](/e)"))
                        .getJsonArray("related"))
                .hasSize(1);
        assertThat(document(page("events", "https://www.example.edu/events/sea", "# Sea")
                                .replace("category:", "topics: " + text + "\ncategory:"))
                        .getJsonArray("topics"))
                .hasSize(1);
    }

    @Test
    void there_is_no_year_zero() {
        assertThat(refusal(event("# Sea", "", "May 4, 0000")))
                .isEqualTo("9: has a date that does not exist: \"May 4, 0000\"");
        assertThat(refusal(event("# Sea", "", "May 4, 9999"))).isEqualTo("taken");
        assertThat(document(event("# Sea", "", "Related", "", "* [EventMay 4, 0000", "", "  ## Sky](/e)"))
                        .toString())
                .doesNotContain("0000");
    }
}
