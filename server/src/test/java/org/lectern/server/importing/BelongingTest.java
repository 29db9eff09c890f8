package org.lectern.server.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.server.importing.Sample.page;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.api.Entry;
import org.lectern.api.Status;

/** Rows 18 and 24 to 32, from files to what templates see. */
class BelongingTest {

    private static final String EVENTS = "https://www.example.edu/events/";

    private static final String TIDES = page(
            "events",
            EVENTS + "tides",
            "# Tides",
            "",
            "October 6, 2131 9:00 AM – 12:00 PM",
            "",
            "*Part of the [Moon and Sea](/news/moon/).*",
            "",
            "## Agenda",
            "",
            "### Saturday, October 6, 2131",
            "",
            "9:00am–10:00am",
            "",
            "#### Ebb",
            "",
            "10:00am–12:00pm",
            "",
            "#### Flow",
            "",
            "Related",
            "",
            "News",
            "",
            "* [Campus NewsSep 07, 2025",
            "",
            "  ## A new boat](/news/boat/)",
            "",
            "Events",
            "",
            "* [Past\u00a0EventNov 03, 2025",
            "",
            "  ## Sand](/events/sand/)",
            "* [Upcoming\u00a0EventOct 13, 2025",
            "",
            "  ## Sky](/events/sky/)",
            "",
            "+ Show All",
            "- Show Less",
            "",
            "## More on this topic",
            "",
            card("May", "2", "Past\u00a0EventMay 02, 2025", "Core | Tides, and more", "core"),
            card("Nov", "4", "Upcoming\u00a0EventNov 04, 2024", "Why", "why"),
            card("Nov", "8", "Past\u00a0EventNov 08, 2024", "Moon", "moon"),
            card("Dec", "9", "Upcoming\u00a0EventDec 09, 2024", "Salt", "salt"));

    @TempDir
    Path place;

    private Library library;

    private static String card(String month, String day, String label, String title, String slug) {
        return "[!\n\n" + month + "\n\n" + day + "\n\n" + label + "\n\n## " + title + "](/events/" + slug + "/)";
    }

    @BeforeEach
    void open() {
        library = new Library(place);
    }

    @AfterEach
    void close() {
        library.close();
    }

    @Test
    void related_groups_come_in_the_pages_order_and_four_cards_on_the_topic() {
        library.put("tides.md", TIDES).load();
        var tides = entry("event", "tides");

        assertThat(library.warnings()).isEmpty();
        assertThat(tides.related()).extracting(group -> group.name()).containsExactly("News", "Events");
        assertThat(titles(tides.related().get(0).entries())).containsExactly("A new boat");
        assertThat(titles(tides.related().get(1).entries())).containsExactly("Sand", "Sky");
        assertThat(titles(tides.moreOnTopic())).containsExactly("Core | Tides, and more", "Why", "Moon", "Salt");
    }

    @Test
    void what_a_page_called_upcoming_long_ago_is_past() {
        library.put("tides.md", TIDES).load();
        var tides = entry("event", "tides");

        assertThat(tides.moreOnTopic()).extracting(Entry::status).containsOnly(Status.PAST);
        assertThat(tides.related().get(1).entries()).extracting(Entry::status).containsOnly(Status.PAST);
        assertThat(tides.status()).isEqualTo(Status.UPCOMING);
    }

    @Test
    void agenda_and_links_contain_nothing_of_each_other() {
        library.put("tides.md", TIDES).load();
        var tides = entry("event", "tides");

        assertThat(tides.agenda())
                .flatExtracting(day -> day.items())
                .extracting(item -> item.title())
                .containsExactly("Ebb", "Flow");
        assertThat(library.one("event", "tides")
                        .document()
                        .getJsonArray("agenda")
                        .toString())
                .doesNotContain("boat", "Sand", "Sky", "Core");
        assertThat(library.one("event", "tides").document().get("related").toString()
                        + library.one("event", "tides").document().get("moreOnTopic"))
                .doesNotContain("Ebb", "Flow", "Related", "Show");
    }

    @Test
    void a_mention_shows_its_label_and_its_day_and_leads_to_its_page() {
        library.put("tides.md", TIDES).load();
        var boat = entry("event", "tides").related().get(0).entries().get(0);

        assertThat(boat.stub()).isTrue();
        assertThat(boat.card().kicker()).isEqualTo("Campus News");
        assertThat(boat.card().when().firstDay()).hasToString("2025-09-07");
        assertThat(boat.card().link()).hasToString("https://www.example.edu/news/boat/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "z"})
    void every_stub_is_filled_by_its_page_whatever_the_order_of_files(String name) {
        library.put("m.md", TIDES)
                .put(name + "1.md", page("news", "https://www.example.edu/news/boat", "# The boat", "", "May 5, 2025"))
                .put(name + "2.md", page("series", "http://www.example.edu/news/moon", "# The moon", "", "Shines."))
                .put(name + "3.md", page("events", EVENTS + "sand", "# The sand", "", "November 3, 2025"));

        assertThat(library.load()).isEqualTo("4 created, 0 changed, 0 unchanged, 0 refused");
        var tides = entry("event", "tides");
        assertThat(tides.header().series().title()).isEqualTo("The moon");
        assertThat(titles(tides.related().get(0).entries())).containsExactly("The boat");
        assertThat(titles(tides.related().get(1).entries())).containsExactly("The sand", "Sky");
        assertThat(List.of(library.one("news", "boat"), library.one("series", "moon"), library.one("event", "sand")))
                .noneMatch(one -> one.stub());
        assertThat(library.load()).isEqualTo("0 created, 0 changed, 4 unchanged, 0 refused");
    }

    @Test
    void a_related_list_of_a_page_shows_the_entries_it_names() {
        library.put("tides.md", TIDES)
                .put(
                        "list.md",
                        page(
                                "related-lists",
                                "https://www.example.edu/lists/sea",
                                "# The sea",
                                "",
                                "Related",
                                "",
                                "Events",
                                "",
                                "* [Sky](/events/sky)",
                                "* [Tides](/events/tides)",
                                "",
                                "News",
                                "",
                                "* [A new boat](/news/boat)"));
        library.load();
        var list = entry("related-list", "sea");

        assertThat(list.related()).extracting(group -> group.name()).containsExactly("Events", "News");
        assertThat(titles(list.related().get(0).entries())).containsExactly("Sky", "Tides");
        assertThat(titles(list.related().get(1).entries())).containsExactly("A new boat");
    }

    private static List<String> titles(List<Entry> entries) {
        return entries.stream().map(entry -> entry.card().title()).toList();
    }

    private Entry entry(String type, String slug) {
        return library.entry(type, slug);
    }
}
