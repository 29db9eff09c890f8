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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows 6, 7, 13, 14 and 16 to 21. */
class EventPageTest {

    private static final String NBSP = "\u00a0";

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            nullValues = "-",
            value = {
                "October 6, 2026 12:00 PM – 1:30 PM; 2026-10-06T12:00; 2026-10-06T13:30; false",
                "October 6, 2026 12:00 AM - 1:30 am; 2026-10-06T00:00; 2026-10-06T01:30; false",
                "October 6, 2026 9 a.m. — 10 A.M.; 2026-10-06T09:00; 2026-10-06T10:00; false",
                "October 6, 2026 10:00pm–1:00am; 2026-10-06T22:00; 2026-10-07T01:00; false",
                "October 6, 2026 9:00 AM – October 8, 2026 5:00 PM; 2026-10-06T09:00; 2026-10-08T17:00; false",
                "October 6, 2026 9:00 AM; 2026-10-06T09:00; -; false",
                "October 6, 2026; 2026-10-06T00:00; -; true",
                "October 6, 2026 – October 8, 2026; 2026-10-06T00:00; 2026-10-08T00:00; true",
                "Tuesday, October 6, 2026 9:00 AM; 2026-10-06T09:00; -; false",
                "OCTOBER 6, 2026 9:00 AM; 2026-10-06T09:00; -; false",
                "Oct 6, 2026; 2026-10-06T00:00; -; true",
                "February 29, 2028; 2028-02-29T00:00; -; true",
            })
    void the_date_line_says_when(String line, String start, String end, boolean allDay) {
        for (var written : new String[] {line, line.replace(" ", NBSP), "  " + line + "  "}) {
            var when = document(event("# Tides", "", written)).getJsonObject("when");

            assertThat(when.getString("start")).isEqualTo(start);
            assertThat(when.getString("end", null)).isEqualTo(end);
            assertThat(when.getBoolean("allDay")).isEqualTo(allDay);
            assertThat(when.getString("zone")).isEqualTo("America/Chicago");
            assertThat(warnings(event("# Tides", "", written))).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "October 6, 2026 12:00 – 1:30 PM",
                "October 6, 2026 at noon",
                "October 6–8, 2026",
                "October 6",
                "Octember 6, 2026",
                "6 October 2026",
                "10/6/2026",
                "October 6, 2026 –",
                "October 6, 2026 – 1:30 PM",
                "October 6, 2026 9:00 AM – October 8, 2026",
                "October 6, 20261",
                "On October 6, 2026"
            })
    void what_is_no_date_line_stays_in_the_description(String line) {
        var event = document(event("# Tides", "", line));

        assertThat(event).doesNotContainKey("when");
        assertThat(event.getString("description")).isEqualTo(line);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "February 30, 2026; has a date that does not exist: \"February 30, 2026\"",
                "February 29, 2027 9:00 AM; has a date that does not exist: \"February 29, 2027\"",
                "May 4, 2026 – June 31, 2026; has a date that does not exist: \"June 31, 2026\"",
                "May 4, 2026 13:00 PM; has a time that does not exist: \"13:00 PM\"",
                "May 4, 2026 9:60 AM; has a time that does not exist: \"9:60 AM\"",
                "May 4, 2026 – May 3, 2026; ends before it begins: \"May 4, 2026 – May 3, 2026\"",
                "May 4, 2026 9 AM – May 4, 2026 8 AM; ends before it begins: \"May 4, 2026 9 AM – May 4, 2026 8 AM\"",
            })
    void an_impossible_date_is_refused_at_its_line(String line, String reason) {
        assertThat(refusal(event("# Tides", "", line))).isEqualTo("9: " + reason);
    }

    @Test
    void badges_are_furniture_and_the_date_line_wins() {
        var page = event(
                "Oct",
                "",
                "6",
                "",
                "2026",
                "",
                "## Share",
                "",
                "* Email Page (opens new window)",
                "",
                "Oct",
                "",
                "6",
                "",
                "2026",
                "",
                "# Tides",
                "",
                "October 7, 2026");

        assertThat(document(page)).containsOnlyKeys("title", "when");
        assertThat(warnings(page))
                .containsExactly(
                        "7: has a badge with another day than its date line; 2026-10-07 is taken",
                        "17: has a badge with another day than its date line; 2026-10-07 is taken");
    }

    @Test
    void a_badge_that_agrees_is_no_warning() {
        assertThat(warnings(event("Oct", "6", "", "# Tides", "", "October 6, 2026")))
                .isEmpty();
    }

    @Test
    void a_badge_with_a_day_that_does_not_exist_is_a_warning() {
        assertThat(warnings(event("Feb", "", "30", "", "2026", "", "# Tides", "", "October 6, 2026")))
                .containsExactly("7: has a badge with a day that does not exist");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Past" + NBSP + "EventOct 06, 2026", "Upcoming EventOct 06, 2026"})
    void a_label_glued_to_a_date_is_dropped_and_its_date_a_fallback_only(String label) {
        var dated = event(label, "", "# Tides", "", "October 6, 2026 9:00 AM");
        assertThat(document(dated)).isEqualTo(document(event("# Tides", "", "October 6, 2026 9:00 AM")));
        assertThat(warnings(dated)).isEmpty();

        var undated = event(label, "", "# Tides");
        assertThat(document(undated))
                .isEqualTo(json("{'title':'Tides','when':{'start':'2026-10-06T00:00','zone':'America/Chicago',"
                        + "'allDay':true}}"));
        assertThat(warnings(undated))
                .containsExactly("9: has no line with its date; 2026-10-06 is taken from its label");
    }

    @Test
    void badge_and_label_go_also_when_there_is_no_heading() {
        var page = event("Oct", "6", "2026", "", "Past EventOct 06, 2026", "", "October 6, 2026", "", "Harbour");

        assertThat(document(page)).containsOnlyKeys("title", "when", "location");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Harbour Hall, Room 3", "Online", "Harbour Hall (3rd floor)"})
    void the_line_after_the_date_is_the_location(String line) {
        assertThat(document(event("# Tides", "", "May 4, 2026", "", line)).getJsonObject("location"))
                .isEqualTo(json("{'name':'" + line + "'}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ada talks about tides.",
                "Why tides?",
                "Come!",
                "*Harbour*",
                "**Harbour** Hall",
                "![Harbour](x",
                "[Harbour](https://www.example.edu/harbour)",
                "#harbour",
                "* Harbour",
                "Harbour\nHall",
            })
    void other_text_after_the_date_is_no_location(String text) {
        var event = document(event("# Tides", "", "May 4, 2026", "", text));

        assertThat(event).doesNotContainKey("location");
        assertThat(event.getString("description")).isEqualTo(text);
    }

    @Test
    void a_location_has_at_most_120_characters() {
        assertThat(document(event("# Tides", "", "May 4, 2026", "", "x".repeat(120))))
                .containsKey("location");
        assertThat(document(event("# Tides", "", "May 4, 2026", "", "x".repeat(121))))
                .doesNotContainKey("location");
    }

    @Test
    void a_series_is_referred_to_by_the_slug_of_its_address_wherever_it_lies() {
        assertThat(document(event(
                                "# Tides",
                                "",
                                "*Part of the [Moon [and Sea] Series](https://www.example.edu/news/moon-series/).*"))
                        .getString("series"))
                .isEqualTo("series/moon-series");
    }

    @Test
    void a_picture_keeps_its_alt_text_and_comes_by_https_from_the_pages_own_host() {
        assertThat(document(event(
                        "# Tides",
                        "",
                        "May 4, 2026",
                        "",
                        "![Talk at 12:30pm (here)](http://www.example.edu/a(1).jpg)",
                        "",
                        "[Image: Talk at 12:30pm (here)]")))
                .isEqualTo(json("{'title':'Tides','when':{'start':'2026-05-04T00:00','zone':'America/Chicago','allDay':"
                        + "true},'image':{'url':'https://www.example.edu/a(1).jpg','alt':'Talk at 12:30pm (here)'}}"));
        assertThat(document(event("# Tides", "", "![x](http://pictures.example.com/a.jpg)"))
                        .getJsonObject("image"))
                .isEqualTo(json("{'url':'http://pictures.example.com/a.jpg','alt':'x'}"));
    }

    @Test
    void a_repeated_alt_text_fills_an_empty_one_or_stays_if_it_differs() {
        assertThat(document(event("# Tides", "", "![](/a.jpg)", "", "[Image: The sea]")))
                .isEqualTo(json("{'title':'Tides','image':{'url':'https://www.example.edu/a.jpg','alt':'The sea'}}"));
        assertThat(document(event("# Tides", "", "![A sea](/a.jpg)", "", "[Image: The sea]")))
                .isEqualTo(json("{'title':'Tides','image':{'url':'https://www.example.edu/a.jpg','alt':'A sea'},"
                        + "'description':'[Image: The sea]'}"));
        assertThat(document(event("# Tides", "", "[Image: The sea]")).getString("description"))
                .isEqualTo("[Image: The sea]");
    }

    @Test
    void running_text_is_kept_verbatim_and_in_order() {
        var text = "First" + NBSP + " “curly” *and* [linked](https://www.example.org/x).  \nSecond line.\n\n"
                + "1. one\n2. two\n\n   deeper\n\n> quoted\n\n## Heading\n\n- a\n- b\n\n| a | b |\n|---|---|\n| 1 | 2 |";

        assertThat(document(event("# Tides", "", "May 4, 2026", "", text)).getString("description"))
                .isEqualTo(text);
    }

    @Test
    void a_biography_that_opens_with_a_linked_name_tells_the_speaker() {
        var page = event(
                "# Ada Quill (Harbour College) – Tides: a case",
                "",
                "**Bio**: [Ada" + NBSP + "Quill](https://ada.example.org/~quill/) sails.");

        assertThat(document(page))
                .isEqualTo(
                        json("{'title':'Ada Quill (Harbour College) – Tides: a case','speakers':[{'name':'Ada Quill',"
                                + "'link':'https://ada.example.org/~quill/','affiliation':'Harbour College'}],"
                                + "'speakerBiography':'[Ada" + NBSP
                                + "Quill](https://ada.example.org/~quill/) sails.'}"));
        assertThat(Sample.read(page).imported().mentions()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "# Ben Quill (Harbour College) – Tides",
                "# Tides with Ada Quill (Harbour College) – again",
                "# Ada Quill (Harbour College): Tides"
            })
    void an_affiliation_is_taken_only_from_a_title_with_the_same_name(String title) {
        assertThat(document(event(title, "", "**Bio:** [Ada Quill](https://ada.example.org) sails."))
                        .getJsonArray("speakers"))
                .isEqualTo(json("{'x':[{'name':'Ada Quill','link':'https://ada.example.org'}]}")
                        .get("x"));
    }

    @Test
    void a_biography_without_a_linked_name_tells_no_speaker() {
        assertThat(document(event("# Tides", "", "**Bio:** Ada, see [here](https://ada.example.org).")))
                .doesNotContainKey("speakers");
    }

    @Test
    void html_in_titles_is_literal() {
        assertThat(document(event("# <b>Tides</b> &amp; <img src=x>")).get("title"))
                .isEqualTo(json("{'x':'<b>Tides</b> &amp; <img src=x>'}").get("x"));
    }

    @Test
    void an_unknown_label_stays_in_the_description() {
        assertThat(document(event("# Tides", "", "**Please note:** bring boots.", "", "Thanks."))
                        .get("description"))
                .isEqualTo((JsonValue) json("{'x':'**Please note:** bring boots.\\n\\nThanks.'}")
                        .get("x"));
    }

    @ParameterizedTest
    @CsvSource({"cancelled, cancelled", "Postponed, postponed", "scheduled, scheduled"})
    void what_was_decided_about_it_comes_from_the_front_matter(String written, String state) {
        var page = event("# Tides", "", "October 6, 2026").replace("category:", "state: " + written + "\ncategory:");

        assertThat(document(page).getString("state")).isEqualTo(state);
        assertThat(warnings(page)).isEmpty();
    }

    @Test
    void a_state_that_is_none_is_ignored_with_a_warning() {
        var page = event("# Tides", "", "October 6, 2026").replace("category:", "state: moved\ncategory:");

        assertThat(document(page)).doesNotContainKey("state");
        assertThat(warnings(page))
                .containsExactly("4: has a \"state\" that is none of scheduled, cancelled, postponed; it is ignored");
    }
}
