package org.lectern.server.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.server.importing.Sample.document;
import static org.lectern.server.importing.Sample.event;
import static org.lectern.server.importing.Sample.json;
import static org.lectern.server.importing.Sample.warnings;

import jakarta.json.JsonValue;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows 24 to 31. */
class LinksPageTest {

    private static final String PAST = "Past\u00a0Event";

    @Test
    void groups_of_links_keep_their_names_and_order() {
        var page = event(
                "# Tides",
                "",
                "May 4, 2026",
                "",
                "Text.",
                "",
                "Related",
                "",
                "News",
                "",
                "* [Campus NewsSep 07, 2025",
                "",
                "  ## A new boat](https://www.example.edu/news/boat/)",
                "",
                "Events",
                "",
                "* [" + PAST + "Nov 03, 2025",
                "",
                "  ## Ben Reed (Shore) – Sand+Sea: a case (part 2)](https://www.example.edu/events/sand/)",
                "* [" + PAST + "Oct 13, 2025",
                "",
                "  ## Sky](https://www.example.edu/events/sky/)",
                "",
                "+ Show All",
                "- Show Less");

        assertThat(document(page))
                .isEqualTo(json("{'title':'Tides','when':{'start':'2026-05-04T00:00','zone':'America/Chicago','allDay':"
                        + "true},'description':'Text.','related':[{'name':'News','entries':['news/boat']},"
                        + "{'name':'Events','entries':['event/sand','event/sky']}]}"));
        assertThat(stubs(page))
                .containsExactly(
                        json("{'title':'A new boat','published':'2025-09-07','label':'Campus News','link':"
                                + "'https://www.example.edu/news/boat/'}"),
                        json("{'title':'Ben Reed (Shore) – Sand+Sea: a case (part 2)','when':{'start':"
                                + "'2025-11-03T00:00','zone':'America/Chicago','allDay':true}}"),
                        json("{'title':'Sky','when':{'start':'2025-10-13T00:00','zone':'America/Chicago','allDay':"
                                + "true}}"));
        assertThat(warnings(page)).isEmpty();
    }

    @Test
    void more_on_this_topic_holds_events_without_pictures() {
        var page = event(
                "# Tides",
                "",
                "May 4, 2026",
                "",
                "## More on this topic",
                "",
                "[!",
                "",
                "May",
                "",
                "2",
                "",
                PAST + "May 02, 2025",
                "",
                "## Core | Tides, and more](https://www.example.edu/events/core/)",
                "[!",
                "",
                "Nov",
                "",
                "4",
                "",
                "Upcoming\u00a0EventNov 04, 2024",
                "",
                "## Sky (North): why](https://www.example.edu/events/why/)[!",
                "",
                "Nov",
                "",
                "8",
                "",
                "2024",
                "",
                "## Moon](https://www.example.edu/events/moon/)");

        assertThat(document(page).getJsonArray("moreOnTopic"))
                .isEqualTo(json("{'x':['event/core','event/why','event/moon']}").get("x"));
        assertThat(stubs(page))
                .containsExactly(
                        json("{'title':'Core | Tides, and more','when':{'start':'2025-05-02T00:00','zone':"
                                + "'America/Chicago','allDay':true}}"),
                        json("{'title':'Sky (North): why','when':{'start':'2024-11-04T00:00','zone':'America/Chicago',"
                                + "'allDay':true}}"),
                        json("{'title':'Moon','when':{'start':'2024-11-08T00:00','zone':'America/Chicago','allDay':"
                                + "true}}"));
        assertThat(document(page)).containsOnlyKeys("title", "when", "moreOnTopic");
        assertThat(warnings(page)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            nullValues = "-",
            value = {
                "Past Event; -; 11: has a day without a year: \"Sky\" is kept without a date",
                "Past Event2024; 2024-11-08; -",
                "Past EventNov 08, 2024; 2024-11-08; -",
                "Past EventNov 09, 2024; 2024-11-09; 11: has a badge that disagrees with its label; 2024-11-09 is taken",
                "Past EventFeb 30, 2024; -; 11: has a day without a year: \"Sky\" is kept without a date 17: has a date that does not exist: \"Past EventFeb 30, 2024\"",
            })
    void a_badge_without_a_year_takes_it_from_the_label_and_never_guesses(String label, String date, String warning) {
        var page = event(
                "# Tides",
                "",
                "May 4, 2026",
                "## More on this topic",
                "[!",
                "",
                "Nov",
                "",
                "8",
                "",
                label,
                "",
                "## Sky](https://www.example.edu/events/sky)");

        var stub = stubs(page).get(0).asJsonObject();
        assertThat(stub.containsKey("when") ? stub.getJsonObject("when").getString("start") : null)
                .isEqualTo(date == null ? null : date + "T00:00");
        assertThat(String.join(" ", warnings(page))).startsWith(warning == null ? "" : warning);
        assertThat(warnings(page)).hasSizeGreaterThanOrEqualTo(warning == null ? 0 : 1);
    }

    @Test
    void a_plain_link_is_of_the_kind_its_group_or_address_says() {
        assertThat(document(event(
                                "# Tides",
                                "",
                                "May 4, 2026",
                                "",
                                "Related",
                                "",
                                "* [Ada](/people/ada)",
                                "",
                                "News",
                                "",
                                "* [Boat](/x/boat)"))
                        .getJsonArray("related"))
                .isEqualTo(json("{'x':[{'name':'Related','entries':['person/ada']},{'name':'News','entries':"
                                + "['news/boat']}]}")
                        .get("x"));
    }

    @Test
    void a_link_of_no_known_kind_stays_in_the_description() {
        assertThat(document(event("# Tides", "", "Related", "", "* [Shop](https://shop.example.com/mugs)"))
                        .getString("description"))
                .isEqualTo("* [Shop](https://shop.example.com/mugs)");
    }

    @Test
    void a_link_that_does_not_end_stays_text_with_a_warning() {
        var page = event("# Tides", "", "May 4, 2026", "", "Related", "", "* [Campus NewsSep 07, 2025", "", "  Boat");

        assertThat(document(page).getString("description")).isEqualTo("* [Campus NewsSep 07, 2025\n\n  Boat");
        assertThat(warnings(page)).containsExactly("13: has a link that does not end, or says nothing; it stays text");
    }

    @Test
    void a_name_of_a_group_without_links_stays_text() {
        assertThat(document(event("# Tides", "", "Related", "", "Shops", "", "* [Mugs](https://shop.example.com/mugs)"))
                        .getString("description"))
                .isEqualTo("Shops\n\n* [Mugs](https://shop.example.com/mugs)");
    }

    @Test
    void more_text_within_a_link_is_not_lost() {
        assertThat(document(event(
                        "# Tides",
                        "",
                        "May 4, 2026",
                        "",
                        "Related",
                        "",
                        "* [Campus NewsSep 07, 2025",
                        "",
                        "  ## Boat",
                        "",
                        "  It floats.](/news/boat)")))
                .isEqualTo(json("{'title':'Tides','when':{'start':'2026-05-04T00:00','zone':'America/Chicago','allDay':"
                        + "true},'description':'It floats.','related':[{'name':'Related','entries':['news/boat']}]}"));
    }

    private static List<JsonValue> stubs(String page) {
        return Sample.read(page).imported().mentions().stream()
                .map(Sample.PAGES::stub)
                .flatMap(Stream::<JsonValue>of)
                .toList();
    }
}
