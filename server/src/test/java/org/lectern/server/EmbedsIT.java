package org.lectern.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.server.EmbedsDesk.header;
import static org.lectern.server.EmbedsDesk.id;
import static org.lectern.server.EmbedsDesk.tag;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sites and saved embeds, from the admin API to the pages that carry them. */
class EmbedsIT {

    @TempDir
    static Path folder;

    private static EmbedsDesk desk;

    @BeforeAll
    static void start() {
        desk = EmbedsDesk.open(folder);
    }

    @AfterAll
    static void stop() {
        if (desk != null) {
            desk.close();
        }
    }

    @Test
    void a_saved_embed_shows_the_same_as_its_widget_in_every_form() {
        desk.site("forms", "");
        var address = "/embeds/" + id(desk.embed("forms", ""));
        var widget = "/widgets/share-bar";
        var query = "?entry=event/tide&site=forms";

        assertThat(desk.get(address).body())
                .isEqualTo(desk.get(widget + query).body())
                .contains("<div class=\"lectern lectern-share-bar\"");
        assertThat(desk.get(address + "/fallback").body())
                .isEqualTo(desk.get(widget + "/fallback" + query).body())
                .startsWith("<p class=\"lectern-instead\"><a href=\"http")
                .contains("High &amp; low tide</a></p>");
        assertThat(desk.get(address + "/view.json").body())
                .isEqualTo(desk.get(widget + "/view.json" + query).body())
                .contains("\"widget\":\"share-bar\",\"entry\":{\"type\":\"event\"", "\"title\":\"High & low tide\"");
        assertThat(desk.get(address + "/frame").body())
                .startsWith("<!DOCTYPE html>\n<html lang=\"en\">")
                .contains(desk.get(address).body());
        assertThat(desk.get(address + "/manifest.json").body())
                .contains("\"content\":\"" + desk.server().uri() + address + "\"", "/themes/plain.css");
        assertThat(desk.get(widget + query + "&css=shadow").body())
                .startsWith(
                        "<div class=\"lectern-shadow\"><template shadowrootmode=\"open\">\n<link rel=\"stylesheet\"")
                .contains(desk.get(address).body());
        assertThat(desk.get(widget + query + "&css=link").body())
                .isEqualTo("<link rel=\"stylesheet\" href=\"" + desk.server().uri() + "/themes/plain.css\">\n"
                        + desk.get(address).body());
    }

    @Test
    void what_is_changed_shows_at_once_on_every_page_that_carries_it() {
        var site = desk.site("moves", "");
        var made = desk.embed("moves", "");
        var address = "/embeds/" + id(made);
        assertThat(desk.get(address).body()).contains("facebook.com", "lang=\"en\"");

        var changed = desk.administrator()
                .send(
                        "PUT",
                        "/embeds/" + id(made),
                        "{\"site\":\"moves\",\"name\":\"n\",\"widget\":\"share-bar\",\"parameters\":{\"entry\":\"event/tide\","
                                + "\"facebook\":\"false\"}}",
                        "If-Match",
                        tag(made));
        assertThat(changed.statusCode()).as(changed.body()).isEqualTo(200);
        assertThat(desk.get(address).body()).doesNotContain("facebook.com").contains("lang=\"en\"");

        var other = desk.administrator()
                .send(
                        "PUT",
                        "/sites/moves",
                        "{\"title\":\"Wasser\",\"origins\":[],\"language\":\"de\",\"pages\":{\"event\":\"https://w.example/e/{slug}.html\"}}",
                        "If-Match",
                        tag(site));
        assertThat(other.statusCode()).as(other.body()).isEqualTo(200);
        assertThat(desk.get(address).body()).contains("lang=\"de\"", "https://w.example/e/tide.html");
        assertThat(desk.get("/widgets/share-bar?entry=event/tide&site=moves").body())
                .contains("lang=\"de\"");
        assertThat(desk.get("/widgets/share-bar?entry=event/tide").body()).contains("lang=\"en\"");
    }

    @Test
    void a_podlet_for_a_site_wears_the_theme_that_the_site_has_now() {
        var made = desk.site("podlets", ",\"theme\":\"maroon\"");
        var manifest = "/widgets/share-bar/manifest.json?entry=event/tide&site=podlets";
        assertThat(desk.get(manifest).body())
                .contains("/themes/maroon.css", "/fallback?entry=event%2Ftide&site=podlets");
        var content = Desk.json(desk.get(manifest))
                .getString("content")
                .replace(desk.server().uri().toString(), "");
        assertThat(desk.get(content).body())
                .isEqualTo(desk.get("/widgets/share-bar?entry=event/tide&site=podlets")
                        .body())
                .startsWith("<div class=\"lectern ");

        var changed = desk.administrator()
                .send("PUT", "/sites/podlets", "{\"title\":\"W\",\"origins\":[]}", "If-Match", tag(made));
        assertThat(changed.statusCode()).as(changed.body()).isEqualTo(200);
        assertThat(desk.get(manifest).body()).contains("/themes/plain.css");
    }

    @Test
    void whoever_changed_an_embed_reads_it_changed_though_many_ask_meanwhile() throws Exception {
        desk.site("busy", "");
        var made = desk.embed("busy", "");
        var address = "/embeds/" + id(made);
        var stop = new AtomicBoolean();
        var crowd = CompletableFuture.runAsync(() -> {
            while (!stop.get()) {
                desk.get(address);
            }
        });
        try {
            for (int round = 1; round <= 40; round++) {
                boolean facebook = round % 2 == 0;
                var body = EmbedsDesk.EMBED
                        .formatted("busy", "")
                        .replace("event/tide\"", "event/tide\",\"facebook\":\"" + facebook + "\"");
                var changed =
                        desk.administrator().send("PUT", "/embeds/" + id(made), body, "If-Match", "\"" + round + "\"");
                assertThat(changed.statusCode()).as(changed.body()).isEqualTo(200);
                assertThat(desk.get(address).body().contains("facebook.com"))
                        .as("round %s", round)
                        .isEqualTo(facebook);
            }
        } finally {
            stop.set(true);
            crowd.get(30, TimeUnit.SECONDS);
        }
    }

    @Test
    void what_is_saved_cannot_be_overruled_and_what_is_left_open_can_be_said() {
        desk.site("open", "");
        var address = "/embeds/" + id(desk.embed("open", ""));

        var answer = desk.get(address + "?entry=event/none&facebook=false&utm_source=x");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("High%20%26%20low%20tide").doesNotContain("facebook.com");
        assertThat(header(answer, "Lectern-Ignored")).isEqualTo("entry, utm_source");
    }

    @Test
    void a_retired_one_answers_with_its_fallback_and_no_error() {
        desk.site("retired", "");
        var made = desk.embed(
                "retired", ",\"fallback\":{\"text\":\"See <all>\",\"address\":\"https://w.example/?a=1&b=2\"}");
        var address = "/embeds/" + id(made);
        assertThat(desk.get(address).body()).contains("lectern-share-bar");

        var gone = desk.administrator().send("DELETE", "/embeds/" + id(made), "", "If-Match", tag(made));

        assertThat(gone.statusCode()).as(gone.body()).isEqualTo(200);
        var line = "<p class=\"lectern-instead\"><a href=\"https://w.example/?a=1&amp;b=2\">See &lt;all&gt;</a></p>\n";
        assertThat(desk.get(address).statusCode()).isEqualTo(200);
        assertThat(desk.get(address).body()).isEqualTo(line);
        assertThat(desk.get(address + "/frame").body()).contains(line).doesNotContain("lectern-share-bar");
        assertThat(Desk.json(desk.get(address + "/view.json"))
                        .getJsonObject("fallback")
                        .getString("html"))
                .isEqualTo(line);

        var back = desk.administrator()
                .send("PUT", "/embeds/" + id(made), EmbedsDesk.EMBED.formatted("retired", ""), "If-Match", tag(gone));
        assertThat(back.statusCode()).as(back.body()).isEqualTo(200);
        assertThat(desk.get(address).body()).contains("lectern-share-bar");
    }

    /** None of them was written for a page. */
    @Test
    void what_an_editor_types_is_text_in_every_form() {
        desk.site("typed", "");
        var evil = "</title><script>alert(1)</script><p title='\\\"&amp;";
        var made = desk.administrator()
                .send(
                        "POST",
                        "/embeds",
                        "{\"site\":\"typed\",\"name\":\"" + evil
                                + "\",\"widget\":\"share-bar\",\"parameters\":{\"entry\":"
                                + "\"event/tide\"},\"retired\":true,\"fallback\":{\"text\":\"" + evil
                                + "\",\"address\":\"https://a.example/?a='&b=%22\"}}");
        var address = "/embeds/" + id(made);

        for (var path : List.of(address, address + "/frame", address + "/fallback")) {
            var document = Jsoup.parse(desk.get(path).body());
            assertThat(document.select("script").not("[src]")).as(path).isEmpty();
            assertThat(document.select("[onclick], p[title]")).as(path).isEmpty();
            assertThat(document.select(".lectern-instead a").text()).as(path).isEqualTo(evil.replace("\\\"", "\""));
            assertThat(document.select(".lectern-instead a").attr("href"))
                    .as(path)
                    .isEqualTo("https://a.example/?a='&b=%22");
        }
        assertThat(Jsoup.parse(desk.get(address + "/frame").body()).title()).isEqualTo(evil.replace("\\\"", "\""));
        assertThat(header(desk.get(address + "/view.json"), "Content-Type")).startsWith("application/json");
    }

    @Test
    void what_one_visitor_asks_for_is_not_what_others_get() {
        desk.site("worn", ",\"theme\":\"maroon\"");
        // Its entry is for each page to say.
        var made = desk.administrator()
                .send(
                        "POST",
                        "/embeds",
                        "{\"site\":\"worn\",\"name\":\"n\",\"widget\":\"share-bar\",\"retired\":true,"
                                + "\"fallback\":{\"text\":\"Later\"}}");
        var frame = "/embeds/" + id(made) + "/frame";

        assertThat(desk.get(frame + "?theme=high-contrast").body()).contains("/themes/high-contrast.css", "Later");
        assertThat(desk.get(frame).body()).contains("/themes/maroon.css", "Later");
        var vain = desk.get(frame + "?theme=none&heading=9");
        assertThat(vain.body()).contains("/themes/maroon.css", "Later");
        assertThat(header(vain, "Lectern-Ignored")).isEqualTo("heading, theme");
    }

    @Test
    void a_parameter_that_cannot_be_used_takes_no_link_away() {
        var good = desk.get("/widgets/share-bar/fallback?entry=event/tide");
        assertThat(good.body()).contains("High &amp; low tide</a></p>");

        assertThat(desk.get("/widgets/share-bar/fallback?entry=event/tide&heading=9")
                        .body())
                .isEqualTo(good.body());
    }

    @Test
    void what_stands_for_an_embed_wears_the_theme_of_its_site() {
        desk.site("dressed", ",\"theme\":\"maroon\"");
        var made = desk.embed("dressed", ",\"retired\":true,\"fallback\":{\"text\":\"Later\"}");

        assertThat(desk.get("/embeds/" + id(made) + "/frame").body()).contains("/themes/maroon.css");
        var broken = desk.administrator()
                .send(
                        "POST",
                        "/embeds",
                        "{\"site\":\"dressed\",\"name\":\"n\",\"widget\":\"agenda\",\"parameters\":{},"
                                + "\"fallback\":{\"text\":\"Later\"}}");
        var answer = desk.get("/embeds/" + id(broken) + "/frame");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("/themes/maroon.css", "Later");
    }

    @Test
    void an_error_says_the_words_of_the_embed_or_nothing() {
        desk.site("errors", "");
        var wordless = "/embeds/" + id(desk.embed("errors", "")).substring(0, 12);
        var more = ",\"fallback\":{\"text\":\"Later\"}";
        var made = desk.administrator()
                .send(
                        "POST",
                        "/embeds",
                        "{\"site\":\"errors\",\"name\":\"n\",\"widget\":\"agenda\",\"parameters\":{\"entry\":\"event/gone\"}"
                                + more + "}");
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);

        var missing = desk.get("/embeds/" + id(made));
        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(missing.body()).isEqualTo("<p class=\"lectern-instead\">Later</p>\n");
        assertThat(header(missing, "Lectern-Problem")).isEqualTo("There is no event/gone that is public now.");
        assertThat(desk.get("/embeds/" + id(made) + "/fallback").body()).isEqualTo(missing.body());
        var unknown = desk.get("/embeds/000000000000");
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(unknown.body()).isEmpty();
        assertThat(desk.get(wordless + "/fallback").body()).contains("</a></p>");
    }

    @Test
    void a_site_that_an_address_names_and_that_is_not_there_counts_once_it_is() {
        var path = "/widgets/share-bar?entry=event/tide&site=late";
        for (int round = 0; round < 2; round++) {
            var before = desk.get(path);
            assertThat(before.statusCode()).isEqualTo(200);
            assertThat(header(before, "Lectern-Ignored")).isEqualTo("site");
            assertThat(before.body()).contains("lang=\"en\"");
        }
        desk.site("late", ",\"language\":\"de\"");

        assertThat(desk.get(path).body()).contains("lang=\"de\"");
        assertThat(header(desk.get(path), "Lectern-Ignored")).isEqualTo("-");
    }
}
