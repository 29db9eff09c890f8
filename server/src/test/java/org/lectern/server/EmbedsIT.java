package org.lectern.server;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sites and saved embeds, from the admin API to the pages that carry them. */
class EmbedsIT {

    private static final String SITE = "{\"name\":\"%s\",\"title\":\"Water\"%s}";
    private static final String EMBED =
            "{\"site\":\"%s\",\"name\":\"The bar\",\"widget\":\"share-bar\",\"parameters\":{\"entry\":\"event/tide\"}%s}";

    @TempDir
    static Path folder;

    private static RunningServer server;
    private static Desk administrator;

    @BeforeAll
    static void start() {
        server = RunningServer.start(folder, Map.of());
        administrator = Desk.setUp(server);
        var made = administrator.send(
                "POST",
                "/entries",
                "{\"type\":\"event\",\"slug\":\"tide\",\"fields\":{\"title\":\"High & low tide\",\"when\":{\"start\":"
                        + "\"2036-05-01T10:00\",\"end\":null,\"zone\":\"Europe/Berlin\",\"allDay\":false}}}");
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        var published = administrator.send(
                "POST", "/entries/" + Desk.json(made).getString("id") + "/publish", "", "If-Match", tag(made));
        assertThat(published.statusCode()).as(published.body()).isEqualTo(200);
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
        }
    }

    private static String tag(HttpResponse<String> answer) {
        return answer.headers().firstValue("ETag").orElseThrow();
    }

    private static HttpResponse<String> site(String name, String more) {
        var made = administrator.send("POST", "/sites", SITE.formatted(name, more));
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        return made;
    }

    private static HttpResponse<String> embed(String site, String more) {
        var made = administrator.send("POST", "/embeds", EMBED.formatted(site, more));
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        return made;
    }

    private static String id(HttpResponse<String> made) {
        return Desk.json(made).getString("id");
    }

    private static HttpResponse<String> get(String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(server.uri() + path));
        return server.send((headers.length == 0 ? request : request.headers(headers)).build());
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("-");
    }

    @Test
    void a_saved_embed_shows_the_same_as_its_widget_in_every_form() {
        site("forms", "");
        var address = "/embeds/" + id(embed("forms", ""));
        var widget = "/widgets/share-bar";
        var query = "?entry=event/tide&site=forms";

        assertThat(get(address).body())
                .isEqualTo(get(widget + query).body())
                .contains("<div class=\"lectern lectern-share-bar\"");
        assertThat(get(address + "/fallback").body())
                .isEqualTo(get(widget + "/fallback" + query).body())
                .startsWith("<p class=\"lectern-fallback\"><a href=\"http")
                .contains("High &amp; low tide</a></p>");
        assertThat(get(address + "/view.json").body())
                .isEqualTo(get(widget + "/view.json" + query).body())
                .contains("\"widget\":\"share-bar\",\"entry\":{\"type\":\"event\"", "\"title\":\"High & low tide\"");
        assertThat(get(address + "/frame").body())
                .startsWith("<!DOCTYPE html>\n<html lang=\"en\">")
                .contains(get(address).body());
        assertThat(get(address + "/manifest.json").body())
                .contains("\"content\":\"" + server.uri() + address + "\"", "/themes/plain.css");
        assertThat(get(widget + query + "&css=shadow").body())
                .startsWith(
                        "<div class=\"lectern-shadow\"><template shadowrootmode=\"open\">\n<link rel=\"stylesheet\"")
                .contains(get(address).body());
        assertThat(get(widget + query + "&css=link").body())
                .isEqualTo("<link rel=\"stylesheet\" href=\"" + server.uri() + "/themes/plain.css\">\n"
                        + get(address).body());
    }

    @Test
    void what_is_changed_shows_at_once_on_every_page_that_carries_it() {
        var site = site("moves", "");
        var made = embed("moves", "");
        var address = "/embeds/" + id(made);
        assertThat(get(address).body()).contains("facebook.com", "lang=\"en\"");

        var changed = administrator.send(
                "PUT",
                "/embeds/" + id(made),
                "{\"site\":\"moves\",\"name\":\"n\",\"widget\":\"share-bar\",\"parameters\":{\"entry\":\"event/tide\","
                        + "\"facebook\":\"false\"}}",
                "If-Match",
                tag(made));
        assertThat(changed.statusCode()).as(changed.body()).isEqualTo(200);
        assertThat(get(address).body()).doesNotContain("facebook.com").contains("lang=\"en\"");

        var other = administrator.send(
                "PUT",
                "/sites/moves",
                "{\"title\":\"Wasser\",\"origins\":[],\"language\":\"de\",\"pages\":{\"event\":\"https://w.example/e/{slug}.html\"}}",
                "If-Match",
                tag(site));
        assertThat(other.statusCode()).as(other.body()).isEqualTo(200);
        assertThat(get(address).body()).contains("lang=\"de\"", "https://w.example/e/tide.html");
        assertThat(get("/widgets/share-bar?entry=event/tide&site=moves").body()).contains("lang=\"de\"");
        assertThat(get("/widgets/share-bar?entry=event/tide").body()).contains("lang=\"en\"");
    }

    @Test
    void a_podlet_for_a_site_wears_the_theme_that_the_site_has_now() {
        var made = site("podlets", ",\"theme\":\"maroon\"");
        var manifest = "/widgets/share-bar/manifest.json?entry=event/tide&site=podlets";
        assertThat(get(manifest).body()).contains("/themes/maroon.css", "/fallback?entry=event%2Ftide&site=podlets");
        var content = Desk.json(get(manifest))
                .getString("content")
                .replace(server.uri().toString(), "");
        assertThat(get(content).body())
                .isEqualTo(
                        get("/widgets/share-bar?entry=event/tide&site=podlets").body())
                .startsWith("<div class=\"lectern ");

        var changed =
                administrator.send("PUT", "/sites/podlets", "{\"title\":\"W\",\"origins\":[]}", "If-Match", tag(made));
        assertThat(changed.statusCode()).as(changed.body()).isEqualTo(200);
        assertThat(get(manifest).body()).contains("/themes/plain.css");
    }

    @Test
    void whoever_changed_an_embed_reads_it_changed_though_many_ask_meanwhile() throws Exception {
        site("busy", "");
        var made = embed("busy", "");
        var address = "/embeds/" + id(made);
        var stop = new AtomicBoolean();
        var crowd = CompletableFuture.runAsync(() -> {
            while (!stop.get()) {
                get(address);
            }
        });
        try {
            for (int round = 1; round <= 40; round++) {
                boolean facebook = round % 2 == 0;
                var body = EMBED.formatted("busy", "")
                        .replace("event/tide\"", "event/tide\",\"facebook\":\"" + facebook + "\"");
                var changed = administrator.send("PUT", "/embeds/" + id(made), body, "If-Match", "\"" + round + "\"");
                assertThat(changed.statusCode()).as(changed.body()).isEqualTo(200);
                assertThat(get(address).body().contains("facebook.com"))
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
        site("open", "");
        var address = "/embeds/" + id(embed("open", ""));

        var answer = get(address + "?entry=event/none&facebook=false&utm_source=x");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("High%20%26%20low%20tide").doesNotContain("facebook.com");
        assertThat(header(answer, "Lectern-Ignored")).isEqualTo("entry, utm_source");
    }

    @Test
    void a_retired_one_answers_with_its_fallback_and_no_error() {
        site("retired", "");
        var made =
                embed("retired", ",\"fallback\":{\"text\":\"See <all>\",\"address\":\"https://w.example/?a=1&b=2\"}");
        var address = "/embeds/" + id(made);
        assertThat(get(address).body()).contains("lectern-share-bar");

        var gone = administrator.send("DELETE", "/embeds/" + id(made), "", "If-Match", tag(made));

        assertThat(gone.statusCode()).as(gone.body()).isEqualTo(200);
        var line = "<p class=\"lectern-fallback\"><a href=\"https://w.example/?a=1&amp;b=2\">See &lt;all&gt;</a></p>\n";
        assertThat(get(address).statusCode()).isEqualTo(200);
        assertThat(get(address).body()).isEqualTo(line);
        assertThat(get(address + "/frame").body()).contains(line).doesNotContain("lectern-share-bar");
        assertThat(Desk.json(get(address + "/view.json"))
                        .getJsonObject("fallback")
                        .getString("html"))
                .isEqualTo(line);

        var back =
                administrator.send("PUT", "/embeds/" + id(made), EMBED.formatted("retired", ""), "If-Match", tag(gone));
        assertThat(back.statusCode()).as(back.body()).isEqualTo(200);
        assertThat(get(address).body()).contains("lectern-share-bar");
    }

    @Test
    void an_error_says_the_words_of_the_embed_or_nothing() {
        site("errors", "");
        var wordless = "/embeds/" + id(embed("errors", "")).substring(0, 12);
        var more = ",\"fallback\":{\"text\":\"Later\"}";
        var made = administrator.send(
                "POST",
                "/embeds",
                "{\"site\":\"errors\",\"name\":\"n\",\"widget\":\"agenda\",\"parameters\":{\"entry\":\"event/gone\"}"
                        + more + "}");
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);

        var missing = get("/embeds/" + id(made));
        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(missing.body()).isEqualTo("<p class=\"lectern-fallback\">Later</p>\n");
        assertThat(header(missing, "Lectern-Problem")).isEqualTo("There is no event/gone that is public now.");
        assertThat(get("/embeds/" + id(made) + "/fallback").body()).isEqualTo(missing.body());
        var unknown = get("/embeds/000000000000");
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(unknown.body()).isEmpty();
        assertThat(get(wordless + "/fallback").body()).contains("</a></p>");
    }

    @DisplayName("Threat 20: embeds of a restricted site, for whom")
    @Test
    void only_pages_of_its_origins_may_read_or_frame_an_embed_of_a_restricted_site() {
        site("closed", ",\"origins\":[\"https://a.example\",\"https://b.example:8443\"]");
        var address = "/embeds/" + id(embed("closed", ""));

        for (int round = 0; round < 2; round++) {
            assertThat(header(get(address, "Origin", "https://a.example"), "Access-Control-Allow-Origin"))
                    .isEqualTo("https://a.example");
            assertThat(header(get(address, "Origin", "https://b.example:8443"), "Access-Control-Allow-Origin"))
                    .isEqualTo("https://b.example:8443");
            for (var other : new String[] {
                "null",
                "https://evil.example",
                "http://a.example",
                "https://a.example.evil.example",
                "https://A.example"
            }) {
                var answer = get(address, "Origin", other);
                assertThat(header(answer, "Access-Control-Allow-Origin"))
                        .as(other)
                        .isEqualTo("-");
                assertThat(header(answer, "Vary")).isEqualTo("Accept-Encoding, Origin");
            }
        }
        assertThat(header(get(address), "Access-Control-Allow-Origin")).isEqualTo("-");
        assertThat(header(get(address), "Access-Control-Allow-Credentials")).isEqualTo("-");
        assertThat(header(get(address + "/frame"), "Content-Security-Policy"))
                .endsWith("frame-ancestors " + server.uri() + " https://a.example https://b.example:8443");
        var known = tag(get(address, "Origin", "https://a.example"));
        var unchanged = get(address, "Origin", "https://a.example", "If-None-Match", known);
        assertThat(unchanged.statusCode()).isEqualTo(304);
        assertThat(header(unchanged, "Access-Control-Allow-Origin")).isEqualTo("https://a.example");
    }

    @DisplayName("Threat 20: embeds of a restricted site, in every form and error")
    @Test
    void every_form_and_error_of_a_restricted_embed_says_whose_pages_may_have_it() {
        site("forms-closed", ",\"origins\":[\"https://a.example\"]");
        var good = "/embeds/" + id(embed("forms-closed", ""));
        var gone = "/embeds/"
                + id(administrator.send(
                        "POST",
                        "/embeds",
                        "{\"site\":\"forms-closed\",\"name\":\"n\",\"widget\":\"agenda\",\"parameters\":{\"entry\":"
                                + "\"event/gone\"},\"fallback\":{\"text\":\"Later\"}}"));
        for (var path : List.of(
                good,
                good + "/fallback",
                good + "/frame",
                good + "/view.json",
                gone,
                gone + "/frame",
                gone + "/view.json")) {
            var known = get(path, "Origin", "https://a.example");
            assertThat(header(known, "Access-Control-Allow-Origin")).as(path).isEqualTo("https://a.example");
            assertThat(header(known, "Vary")).as(path).contains("Origin");
            assertThat(header(known, "Content-Security-Policy"))
                    .as(path)
                    .endsWith("frame-ancestors " + server.uri() + " https://a.example");
            assertThat(header(get(path, "Origin", "https://b.example"), "Access-Control-Allow-Origin"))
                    .as(path)
                    .isEqualTo("-");
        }
        assertThat(get(gone).body()).isEqualTo("<p class=\"lectern-fallback\">Later</p>\n");
        assertThat(get(gone + "/frame").body()).startsWith("<!DOCTYPE html>").contains("Later</p>");
        assertThat(header(get(gone + "/view.json"), "Content-Type")).startsWith("application/problem+json");
    }

    @Test
    void a_site_that_an_address_names_and_that_is_not_there_counts_once_it_is() {
        var path = "/widgets/share-bar?entry=event/tide&site=late";
        for (int round = 0; round < 2; round++) {
            var before = get(path);
            assertThat(before.statusCode()).isEqualTo(200);
            assertThat(header(before, "Lectern-Ignored")).isEqualTo("site");
            assertThat(before.body()).contains("lang=\"en\"");
        }
        site("late", ",\"language\":\"de\"");

        assertThat(get(path).body()).contains("lang=\"de\"");
        assertThat(header(get(path), "Lectern-Ignored")).isEqualTo("-");
    }

    @Test
    void in_whose_pages_it_was_seen_is_there_at_once() {
        site("seen", "");
        var made = embed("seen", "");
        for (int round = 0; round < 3; round++) {
            get("/embeds/" + id(made), "Referer", "https://www.example.edu/page?who=me");
        }
        get("/embeds/" + id(made), "Referer", "https://search.example/", "Sec-Fetch-Dest", "document");

        var seen = administrator.send("GET", "/embeds/" + id(made) + "/seen", "");

        assertThat(seen.statusCode()).isEqualTo(200);
        assertThat(Desk.json(seen).getJsonArray("data")).singleElement().satisfies(one -> assertThat(one.toString())
                .contains("\"origin\":\"https://www.example.edu\",\"times\":3"));
    }

    @Test
    void anyone_may_read_and_frame_what_no_site_restricts() {
        site("open-to-all", "");
        var address = "/embeds/" + id(embed("open-to-all", ""));

        for (var open : new String[] {address, "/widgets/share-bar?entry=event/tide", "/api/v1/content/event/tide"}) {
            var answer = get(open, "Origin", "https://any.example");
            assertThat(answer.headers().allValues("Access-Control-Allow-Origin"))
                    .as(open)
                    .containsExactly("*");
            assertThat(header(answer, "Vary")).doesNotContain("Origin");
        }
        assertThat(header(get(address + "/frame"), "Content-Security-Policy")).endsWith("frame-ancestors *");
        assertThat(get("/embeds/000000000000", "Origin", "https://any.example")
                        .headers()
                        .allValues("Access-Control-Allow-Origin"))
                .containsExactly("*");
    }

    @Test
    void no_public_answer_sets_a_cookie() {
        site("cookies", "");
        var address = "/embeds/" + id(embed("cookies", ""));
        for (var path : new String[] {
            address,
            address + "/frame",
            address + "/fallback",
            address + "/view.json",
            "/widgets/share-bar?entry=event/tide",
            "/widgets/share-bar/frame?entry=event/tide",
            "/themes/plain.css",
            "/api/v1/content/event",
            "/gallery"
        }) {
            assertThat(get(path).headers().firstValue("Set-Cookie")).as(path).isEmpty();
        }
    }

    @Test
    void two_who_change_the_same_do_not_overwrite_each_other() {
        var site = site("two", "");
        var made = embed("two", "");

        var changed =
                administrator.send("PUT", "/sites/two", "{\"title\":\"a\",\"origins\":[]}", "If-Match", tag(site));
        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(administrator
                        .send("PUT", "/sites/two", "{\"title\":\"b\",\"origins\":[]}", "If-Match", tag(site))
                        .statusCode())
                .isEqualTo(412);
        assertThat(administrator
                        .send("PUT", "/sites/two", "{\"title\":\"b\",\"origins\":[]}")
                        .statusCode())
                .isEqualTo(428);
        var path = "/embeds/" + id(made);
        assertThat(administrator.send("DELETE", path, "", "If-Match", tag(made)).statusCode())
                .isEqualTo(200);
        assertThat(administrator.send("DELETE", path, "", "If-Match", tag(made)).statusCode())
                .isEqualTo(412);
        var used = administrator.send("DELETE", "/sites/two", "", "If-Match", tag(changed));
        assertThat(used.statusCode()).isEqualTo(409);
        assertThat(Desk.json(used).getString("detail"))
                .isEqualTo("The site two has 1 embed, which stay as long as pages may carry them: give them to another"
                        + " site first.");
        assertThat(administrator
                        .send("POST", "/sites", SITE.formatted("two", ""))
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void everything_wrong_is_said_at_once_and_where() {
        var site = Desk.json(administrator.send(
                "POST",
                "/sites",
                "{\"name\":\"A b\",\"origins\":[\"https://a.example/path\"],\"theme\":\"none\",\"language\":\"x_y\","
                        + "\"zone\":\"Nowhere\",\"pages\":{\"event\":\"https://{slug}.example/\",\"nope\":\"x\"}}"));
        assertThat(pointers(site))
                .containsExactlyInAnyOrder(
                        "/name", "/title", "/origins", "/theme", "/language", "/zone", "/pages", "/pages");

        site("wrong", "");
        var embed = Desk.json(administrator.send(
                "POST",
                "/embeds",
                "{\"site\":\"wrong\",\"widget\":\"share-bar\",\"parameters\":{\"facebook\":\"perhaps\",\"nope\":\"x\"},"
                        + "\"fallback\":{\"text\":\"t\",\"address\":\"javascript:alert(1)\"}}"));
        assertThat(pointers(embed))
                .containsExactlyInAnyOrder("/name", "/parameters", "/parameters", "/fallback/address");
        assertThat(administrator
                        .send("POST", "/embeds", EMBED.formatted("none", ""))
                        .statusCode())
                .isEqualTo(422);
    }

    private static List<String> pointers(JsonObject problem) {
        return problem.getJsonArray("errors").getValuesAs(JsonObject.class).stream()
                .map(fault -> fault.getString("pointer"))
                .toList();
    }

    @Test
    void an_editor_of_one_space_saves_no_embeds_for_a_site_that_reads_another() {
        site("spaces", "");
        var own = administrator.account("main-editor", "[{\"role\":\"editor\",\"space\":\"main\"}]");
        var events = administrator.account("event-editor", "[{\"role\":\"editor\",\"type\":\"event\"}]");

        assertThat(own.send("POST", "/embeds", EMBED.formatted("spaces", "")).statusCode())
                .isEqualTo(201);
        assertThat(events.send("POST", "/embeds", EMBED.formatted("spaces", "")).statusCode())
                .isEqualTo(403);
        assertThat(own.send("POST", "/sites", SITE.formatted("mine", "")).statusCode())
                .isEqualTo(403);
    }
}
