package org.lectern.server.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.server.importing.Sample.document;
import static org.lectern.server.importing.Sample.event;
import static org.lectern.server.importing.Sample.json;
import static org.lectern.server.importing.Sample.refusal;
import static org.lectern.server.importing.Sample.warnings;

import jakarta.json.JsonValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows 22 to 24. */
class AgendaPageTest {

    @Test
    void days_and_items_of_all_shapes() {
        assertThat(agenda(event(
                        "# Tides",
                        "",
                        "May 4, 2026 – May 5, 2026",
                        "",
                        "## Agenda",
                        "",
                        "### Monday, May 4, 2026",
                        "",
                        "12:00pm–12:30pm",
                        "",
                        "#### Lunch",
                        "",
                        "Bring *bread*.",
                        "",
                        "And butter.",
                        "",
                        "12:00 PM - 1 p.m.",
                        "",
                        "#### Parallel: boats",
                        "",
                        "11:30pm–1:00am",
                        "",
                        "#### Night walk",
                        "",
                        "### May 5, 2026",
                        "",
                        "9:00am",
                        "",
                        "#### Breakfast")))
                .isEqualTo(list("[{'date':'2026-05-04','items':["
                        + "{'start':'12:00','end':'12:30','title':'Lunch','description':'Bring *bread*.\\n\\nAnd butter.'},"
                        + "{'start':'12:00','end':'13:00','title':'Parallel: boats'},"
                        + "{'start':'23:30','end':'01:00','title':'Night walk'}]},"
                        + "{'date':'2026-05-05','items':[{'start':'09:00','title':'Breakfast'}]}]"));
    }

    @Test
    void a_wrong_weekday_is_a_warning_and_the_date_wins() {
        var page = event(
                "# Tides",
                "",
                "May 4, 2026",
                "",
                "## Agenda",
                "",
                "### Friday, May 4, 2026",
                "",
                "9 AM",
                "",
                "#### Tea");

        assertThat(agenda(page)).isEqualTo(list("[{'date':'2026-05-04','items':[{'start':'09:00','title':'Tea'}]}]"));
        assertThat(warnings(page)).containsExactly("13: 2026-05-04 is a Monday, not a Friday; the date is taken");
    }

    @Test
    void a_day_that_does_not_exist_is_refused_at_its_line() {
        assertThat(refusal(event("# Tides", "", "May 4, 2026", "", "## Agenda", "", "### February 30, 2026")))
                .isEqualTo("13: has a date that does not exist: \"February 30, 2026\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"May 4, 2026", "May 4, 2026 9:00 AM – 1:00 AM", "May 4, 2026 9:00 AM"})
    void a_day_without_a_date_is_that_of_an_event_of_one_day(String dateLine) {
        var page = event("# Tides", "", dateLine, "", "## Agenda", "", "### First part", "", "9 AM", "", "#### Tea");

        assertThat(agenda(page))
                .isEqualTo(
                        list("[{'date':'2026-05-04','title':'First part','items':[{'start':'09:00','title':'Tea'}]}]"));
        assertThat(warnings(page)).isEmpty();
    }

    @Test
    void items_without_a_day_heading_are_on_the_day_of_the_event() {
        assertThat(agenda(event("# Tides", "", "May 4, 2026", "", "## Agenda", "", "9 AM", "", "#### Tea")))
                .isEqualTo(list("[{'date':'2026-05-04','items':[{'start':'09:00','title':'Tea'}]}]"));
    }

    @Test
    void a_day_without_a_date_in_an_event_of_several_stays_in_the_description() {
        var page = event(
                "# Tides",
                "",
                "May 4, 2026 – May 5, 2026",
                "",
                "## Agenda",
                "",
                "### First day",
                "",
                "9 AM",
                "",
                "#### Tea",
                "",
                "### May 5, 2026",
                "",
                "10 AM",
                "",
                "#### Cake");

        assertThat(agenda(page)).isEqualTo(list("[{'date':'2026-05-05','items':[{'start':'10:00','title':'Cake'}]}]"));
        assertThat(document(page).getString("description")).isEqualTo("## Agenda\n\n### First day\n\n9 AM\n\n#### Tea");
        assertThat(warnings(page))
                .containsExactly("13: has a day of its agenda without a date; it is kept in the description");
    }

    @Test
    void text_that_belongs_to_no_item_stays_in_the_description() {
        var page = event(
                "# Tides",
                "",
                "May 4, 2026",
                "",
                "## Agenda",
                "",
                "### May 4, 2026",
                "",
                "Doors open early.",
                "",
                "9 AM",
                "",
                "#### Tea",
                "",
                "10 AM");

        assertThat(agenda(page)).isEqualTo(list("[{'date':'2026-05-04','items':[{'start':'09:00','title':'Tea'}]}]"));
        assertThat(document(page).getString("description")).isEqualTo("## Agenda\n\nDoors open early.\n\n10 AM");
        assertThat(warnings(page))
                .containsExactly(
                        "15: has text in its agenda that belongs to no item; it is kept in the description",
                        "21: has a time in its agenda without a title; it is kept in the description");
    }

    @Test
    void the_agenda_ends_at_the_next_section_or_at_related() {
        var page = event(
                "# Tides",
                "",
                "May 4, 2026",
                "",
                "## Agenda",
                "9 AM",
                "#### Tea",
                "Green.",
                "Related",
                "",
                "## Map",
                "",
                "Here.");

        assertThat(agenda(page))
                .isEqualTo(list(
                        "[{'date':'2026-05-04','items':[{'start':'09:00','title':'Tea','description':'Green.'}]}]"));
        assertThat(document(page).getString("description")).isEqualTo("## Map\n\nHere.");
    }

    private static JsonValue agenda(String page) {
        return document(page).getJsonArray("agenda");
    }

    private static JsonValue list(String written) {
        return json("{'x':" + written + "}").get("x");
    }
}
