package org.lectern.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.server.EmbedsDesk.id;
import static org.lectern.server.EmbedsDesk.tag;

import jakarta.json.JsonObject;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sites and saved embeds as those see them who edit them. */
class EmbedsEditingIT {

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
    void in_whose_pages_it_was_seen_is_there_at_once() {
        desk.site("seen", "");
        var made = desk.embed("seen", "");
        for (int round = 0; round < 3; round++) {
            desk.get("/embeds/" + id(made), "Referer", "https://www.example.edu/page?who=me");
        }
        desk.get("/embeds/" + id(made), "Referer", "https://search.example/", "Sec-Fetch-Dest", "document");

        var seen = desk.administrator().send("GET", "/embeds/" + id(made) + "/seen", "");

        assertThat(seen.statusCode()).isEqualTo(200);
        assertThat(Desk.json(seen).getJsonArray("data")).singleElement().satisfies(one -> assertThat(one.toString())
                .contains("\"origin\":\"https://www.example.edu\",\"times\":3"));
    }

    @Test
    void two_who_change_the_same_do_not_overwrite_each_other() {
        var site = desk.site("two", "");
        var made = desk.embed("two", "");

        var changed = desk.administrator()
                .send("PUT", "/sites/two", "{\"title\":\"a\",\"origins\":[]}", "If-Match", tag(site));
        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(desk.administrator()
                        .send("PUT", "/sites/two", "{\"title\":\"b\",\"origins\":[]}", "If-Match", tag(site))
                        .statusCode())
                .isEqualTo(412);
        assertThat(desk.administrator()
                        .send("PUT", "/sites/two", "{\"title\":\"b\",\"origins\":[]}")
                        .statusCode())
                .isEqualTo(428);
        var path = "/embeds/" + id(made);
        assertThat(desk.administrator()
                        .send("DELETE", path, "", "If-Match", tag(made))
                        .statusCode())
                .isEqualTo(200);
        assertThat(desk.administrator()
                        .send("DELETE", path, "", "If-Match", tag(made))
                        .statusCode())
                .isEqualTo(412);
        var used = desk.administrator().send("DELETE", "/sites/two", "", "If-Match", tag(changed));
        assertThat(used.statusCode()).isEqualTo(409);
        assertThat(Desk.json(used).getString("detail"))
                .isEqualTo("The site two has 1 embed, which stay as long as pages may carry them: give them to another"
                        + " site first.");
        assertThat(desk.administrator()
                        .send("POST", "/sites", EmbedsDesk.SITE.formatted("two", ""))
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void everything_wrong_is_said_at_once_and_where() {
        var site = Desk.json(
                desk.administrator()
                        .send(
                                "POST",
                                "/sites",
                                "{\"name\":\"A b\",\"origins\":[\"https://a.example/path\"],\"theme\":\"none\",\"language\":\"x_y\","
                                        + "\"zone\":\"Nowhere\",\"pages\":{\"event\":\"https://{slug}.example/\",\"nope\":\"x\"}}"));
        assertThat(pointers(site))
                .containsExactlyInAnyOrder(
                        "/name", "/title", "/origins/0", "/theme", "/language", "/zone", "/pages/event", "/pages/nope");

        desk.site("wrong", "");
        var embed = Desk.json(desk.administrator()
                .send(
                        "POST",
                        "/embeds",
                        "{\"site\":\"wrong\",\"widget\":\"share-bar\",\"parameters\":{\"facebook\":\"perhaps\",\"nope\":\"x\",\"site\":\"x\"},"
                                + "\"fallback\":{\"text\":\"t\",\"address\":\"javascript:alert(1)\"}}"));
        assertThat(pointers(embed))
                .containsExactlyInAnyOrder(
                        "/name", "/parameters/facebook", "/parameters/nope", "/parameters/site", "/fallback/address");
        var spaces = desk.administrator()
                .send("POST", "/sites", EmbedsDesk.SITE.formatted("twice", ",\"spaces\":[\"main\",\"main\"]"));
        assertThat(pointers(Desk.json(spaces))).containsExactly("/spaces/1");
        var none = desk.administrator()
                .send("POST", "/sites", EmbedsDesk.SITE.formatted("none", ",\"spaces\":[\"main\",\"secret\"]"));
        assertThat(none.statusCode()).isEqualTo(422);
        assertThat(pointers(Desk.json(none))).containsExactly("/spaces/1");
        assertThat(desk.administrator()
                        .send("POST", "/embeds", EmbedsDesk.EMBED.formatted("none", ""))
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
        desk.site("spaces", "");
        var own = desk.administrator().account("main-editor", "[{\"role\":\"editor\",\"space\":\"main\"}]");
        var events = desk.administrator().account("event-editor", "[{\"role\":\"editor\",\"type\":\"event\"}]");

        assertThat(own.send("POST", "/embeds", EmbedsDesk.EMBED.formatted("spaces", ""))
                        .statusCode())
                .isEqualTo(201);
        assertThat(events.send("POST", "/embeds", EmbedsDesk.EMBED.formatted("spaces", ""))
                        .statusCode())
                .isEqualTo(403);
        assertThat(own.send("POST", "/sites", EmbedsDesk.SITE.formatted("mine", ""))
                        .statusCode())
                .isEqualTo(403);
    }
}
