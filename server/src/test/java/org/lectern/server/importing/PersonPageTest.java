package org.lectern.server.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.server.importing.Sample.document;
import static org.lectern.server.importing.Sample.json;
import static org.lectern.server.importing.Sample.person;

import java.net.URI;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.api.Markdown;
import org.lectern.engine.rendering.text.RichText;

/** Rows 8 to 13, 15, 19 to 21 and 33, as a person has them. */
class PersonPageTest {

    private static final String TABLE = "<!-- Table-like structure detected -->";

    @Test
    void every_field_finds_its_place() {
        assertThat(document(person(
                        TABLE,
                        "",
                        "!",
                        "",
                        "## Share",
                        "",
                        "* Email page on Facebook (opens new window)",
                        "* Share page on X (opens new window)",
                        "",
                        TABLE,
                        "",
                        "People / Visitors",
                        "",
                        "# Ada Quill",
                        "",
                        "Reader in Tides, Harbour College, London",
                        "",
                        "**Bio:** Ada studies tides.",
                        "",
                        "She also sails.",
                        "",
                        "**Talk Title:** What the moon does",
                        "",
                        "**Talk Abstract:** It *pulls*.",
                        "",
                        "And pulls.")))
                .isEqualTo(json("{'name':'Ada Quill','role':'Reader in Tides','affiliation':'Harbour College, London',"
                        + "'categoryPath':['People','Visitors'],'biography':'Ada studies tides.\\n\\nShe also sails.',"
                        + "'talkTitle':'What the moon does','talkAbstract':'It *pulls*.\\n\\nAnd pulls.'}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"People / Visitors", "People\u00a0/\u00a0Visitors", "People/Staff / Visitors"})
    void a_path_splits_at_slashes_with_spaces_only(String path) {
        assertThat(document(person(path, "", "# Ada Quill")).getJsonArray("categoryPath"))
                .hasSize(2)
                .last()
                .hasToString("\"Visitors\"");
    }

    @Test
    void a_word_alone_before_the_name_is_no_path_and_stays() {
        assertThat(document(person("People", "", "# Ada Quill")))
                .isEqualTo(json("{'name':'Ada Quill','body':'People'}"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            nullValues = "-",
            value = {
                "Reader, Harbour College; Reader; Harbour College",
                "Reader; Reader; -",
                "Reader, Tides, Harbour; Reader; Tides, Harbour",
                "Reader,Tides; Reader,Tides; -",
            })
    void the_first_comma_separates_role_from_affiliation(String line, String role, String affiliation) {
        var person = document(person("# Ada Quill", "", line));

        assertThat(person.getString("role", null)).isEqualTo(role);
        assertThat(person.getString("affiliation", null)).isEqualTo(affiliation);
    }

    @ParameterizedTest
    @ValueSource(strings = {"**Reader** of tides", "One line\nand another", "* Reader", "## Reader"})
    void other_text_after_the_name_is_no_role(String text) {
        assertThat(document(person("# Ada Quill", "", text)))
                .isEqualTo(json("{'name':'Ada Quill','body':'" + text.replace("\n", "\\n") + "'}"));
    }

    @Test
    void a_line_of_200_characters_is_no_role() {
        assertThat(document(person("# Ada Quill", "", "x".repeat(199)))).containsKey("role");
        assertThat(document(person("# Ada Quill", "", "x".repeat(200)))).doesNotContainKey("role");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "**Bio:** Ada sails.",
                "**Bio**: Ada sails.",
                "**Bio:**\u00a0Ada sails.",
                "**Bio:**\n\nAda sails."
            })
    void a_biography_may_be_labelled_in_any_way(String text) {
        assertThat(document(person("# Ada Quill", "", text)))
                .isEqualTo(json("{'name':'Ada Quill','biography':'Ada sails.'}"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "## Papers; ## Papers",
                "**Office:** Room 3; **Office:** Room 3",
            })
    void a_biography_ends_at_the_next_label_or_heading(String end, String body) {
        assertThat(document(person("# Ada Quill", "", "**Bio:** Ada sails.", end, "More.")))
                .isEqualTo(json("{'name':'Ada Quill','biography':'Ada sails.','body':'" + body + "\\nMore.'}"));
    }

    @Test
    void a_biography_ends_at_related_links_which_stay_in_the_body() {
        assertThat(document(person(
                        "# Ada Quill",
                        "",
                        "**Bio:** Ada sails.",
                        "",
                        "Related",
                        "",
                        "News",
                        "",
                        "* [Campus NewsMay 04, 2026",
                        "",
                        "  ## Ada sails on](/news/ada)")))
                .isEqualTo(json("{'name':'Ada Quill','biography':'Ada sails.','body':'## News\\n\\n"
                        + "* [Ada sails on](<https://www.example.edu/news/ada>), Campus News, 2026-05-04'}"));
    }

    @Test
    void how_a_related_event_stood_when_the_page_was_captured_is_not_kept_in_a_text() {
        assertThat(document(person(
                                "# Ada Quill",
                                "",
                                "Related",
                                "",
                                "Events",
                                "",
                                "* [Upcoming EventMay 04, 2024",
                                "",
                                "  ## Tides](/events/tides)"))
                        .getString("body"))
                .isEqualTo("## Events\n\n* [Tides](<https://www.example.edu/events/tides>), 2024-05-04");
    }

    @Test
    void what_a_related_link_is_called_is_shown_literally_and_the_link_is_kept() {
        var title = "A](javascript:alert(1)) [b] *c* _d_ `e` <i>f</i> \\\\ &lt; ![g](h)";
        var body = document(person(
                        "# Ada Quill",
                        "",
                        "Related",
                        "",
                        "News",
                        "",
                        "* [*Campus* NewsMay 04, 2026",
                        "",
                        "  ## " + title + "](https://www.example.edu/news/(ada))"))
                .getString("body");

        var html = Jsoup.parse(new RichText(URI.create("https://lectern.example/"))
                .html(new Markdown(body), 0)
                .toString());
        assertThat(html.select("a")).singleElement().satisfies(link -> {
            assertThat(link.text()).isEqualTo(title);
            assertThat(link.attr("href")).isEqualTo("https://www.example.edu/news/%28ada%29");
        });
        assertThat(html.select("em, strong, code, img, i")).isEmpty();
        assertThat(html.select("li").text()).isEqualTo(title + ", *Campus* News, 2026-05-04");
    }

    @Test
    void the_first_picture_is_the_photo_and_others_stay() {
        assertThat(document(person("# Ada Quill", "", "![Ada at sea](/ada.jpg)", "", "![Her boat](/boat.jpg)")))
                .isEqualTo(json("{'name':'Ada Quill','photo':{'url':'https://www.example.edu/ada.jpg','alt':'Ada at"
                        + " sea'},'body':'![Her boat](https://www.example.edu/boat.jpg)'}"));
    }

    @Test
    void a_lost_picture_is_no_photo() {
        assertThat(document(person("!", "", "# Ada Quill", "", "!", "", "Reader")))
                .isEqualTo(json("{'name':'Ada Quill','role':'Reader'}"));
    }

    @Test
    void share_items_go_and_anything_else_under_share_stays() {
        assertThat(document(person(
                        "## Share",
                        "",
                        "* Email page on Facebook (opens new window)",
                        "* Print this page",
                        "",
                        "# Ada Quill")))
                .isEqualTo(json("{'name':'Ada Quill','body':'* Print this page'}"));
    }

    @Test
    void what_opens_in_a_new_window_elsewhere_is_content() {
        assertThat(document(person("# Ada Quill", "", "## Papers", "", "* On tides (opens new window)")))
                .isEqualTo(json("{'name':'Ada Quill','body':'## Papers\\n\\n* On tides (opens new window)'}"));
    }

    @Test
    void nothing_means_anything_inside_of_code() {
        var code = "```\n!\n\n\n# Not a title\nRelated\n" + TABLE + "\n```";
        assertThat(document(person("# Ada Quill", "", "## Code", "", code)).getString("body"))
                .isEqualTo("## Code\n\n" + code);
    }

    @Test
    void html_stays_literal_text_everywhere() {
        var html = "<script>alert(1)</script> & <b>";
        assertThat(document(person("# " + html, "", html, "", "**Bio:** " + html, "", "**Talk Title:** " + html)))
                .isEqualTo(json("{'name':'" + html + "','role':'" + html + "','biography':'" + html + "','talkTitle':'"
                        + html + "'}"));
    }

    @Test
    void topics_come_from_the_front_matter() {
        var page = person("# Ada Quill").replace("category: people", "category: people\ntopics: [sea, moon]");
        assertThat(document(page)).isEqualTo(json("{'name':'Ada Quill','topics':['sea','moon']}"));
    }
}
