package org.lectern.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.server.EmbedsDesk.header;
import static org.lectern.server.EmbedsDesk.id;
import static org.lectern.server.EmbedsDesk.tag;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.engine.Digest;

/** Whose pages may read and frame what, and that none of it leaves a cookie there. */
class EmbedsForWhomIT {

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

    @DisplayName("Threat 20: embeds of a restricted site, for whom")
    @Test
    void only_pages_of_its_origins_may_read_or_frame_an_embed_of_a_restricted_site() {
        desk.site("closed", ",\"origins\":[\"https://a.example\",\"https://b.example:8443\"]");
        var address = "/embeds/" + id(desk.embed("closed", ""));

        for (int round = 0; round < 2; round++) {
            assertThat(header(desk.get(address, "Origin", "https://a.example"), "Access-Control-Allow-Origin"))
                    .isEqualTo("https://a.example");
            assertThat(header(desk.get(address, "Origin", "https://b.example:8443"), "Access-Control-Allow-Origin"))
                    .isEqualTo("https://b.example:8443");
            for (var other : new String[] {
                "null",
                "https://evil.example",
                "http://a.example",
                "https://a.example.evil.example",
                "https://A.example"
            }) {
                var answer = desk.get(address, "Origin", other);
                assertThat(header(answer, "Access-Control-Allow-Origin"))
                        .as(other)
                        .isEqualTo("-");
                assertThat(header(answer, "Vary")).isEqualTo("Accept-Encoding, Origin");
            }
        }
        assertThat(header(desk.get(address), "Access-Control-Allow-Origin")).isEqualTo("-");
        assertThat(header(desk.get(address), "Access-Control-Allow-Credentials"))
                .isEqualTo("-");
        assertThat(header(desk.get(address + "/frame"), "Content-Security-Policy"))
                .endsWith("frame-ancestors " + desk.server().uri() + " https://a.example https://b.example:8443");
        var known = tag(desk.get(address, "Origin", "https://a.example"));
        var unchanged = desk.get(address, "Origin", "https://a.example", "If-None-Match", known);
        assertThat(unchanged.statusCode()).isEqualTo(304);
        assertThat(header(unchanged, "Access-Control-Allow-Origin")).isEqualTo("https://a.example");
    }

    @DisplayName("Threat 20: embeds of a restricted site, in every form and error")
    @Test
    void every_form_and_error_of_a_restricted_embed_says_whose_pages_may_have_it() {
        desk.site("forms-closed", ",\"origins\":[\"https://a.example\"]");
        var good = "/embeds/" + id(desk.embed("forms-closed", ""));
        var gone = "/embeds/"
                + id(desk.administrator()
                        .send(
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
            var known = desk.get(path, "Origin", "https://a.example");
            assertThat(header(known, "Access-Control-Allow-Origin")).as(path).isEqualTo("https://a.example");
            assertThat(header(known, "Vary")).as(path).contains("Origin");
            assertThat(header(known, "Content-Security-Policy"))
                    .as(path)
                    .endsWith("frame-ancestors " + desk.server().uri() + " https://a.example");
            assertThat(header(desk.get(path, "Origin", "https://b.example"), "Access-Control-Allow-Origin"))
                    .as(path)
                    .isEqualTo("-");
        }
        assertThat(header(
                        desk.get(good + "/manifest.json", "Origin", "https://a.example"),
                        "Access-Control-Allow-Origin"))
                .isEqualTo("https://a.example");
        assertThat(header(
                        desk.get(good + "/manifest.json", "Origin", "https://b.example"),
                        "Access-Control-Allow-Origin"))
                .isEqualTo("-");
        assertThat(desk.get(gone).body()).isEqualTo("<p class=\"lectern-instead\">Later</p>\n");
        assertThat(desk.get(gone + "/frame").body())
                .startsWith("<!DOCTYPE html>")
                .contains("Later</p>");
        assertThat(header(desk.get(gone + "/view.json"), "Content-Type")).startsWith("application/problem+json");
    }

    @Test
    void anyone_may_read_and_frame_what_no_site_restricts() {
        desk.site("open-to-all", "");
        var address = "/embeds/" + id(desk.embed("open-to-all", ""));

        for (var open : new String[] {address, "/widgets/share-bar?entry=event/tide", "/api/v1/content/event/tide"}) {
            var answer = desk.get(open, "Origin", "https://any.example");
            assertThat(answer.headers().allValues("Access-Control-Allow-Origin"))
                    .as(open)
                    .containsExactly("*");
            assertThat(header(answer, "Vary")).doesNotContain("Origin");
        }
        assertThat(header(desk.get(address + "/frame"), "Content-Security-Policy"))
                .endsWith("frame-ancestors *");
        assertThat(desk.get("/embeds/000000000000", "Origin", "https://any.example")
                        .headers()
                        .allValues("Access-Control-Allow-Origin"))
                .containsExactly("*");
    }

    /** Every public operation that the API's description has, asked as it should be and in vain, and the pages. */
    @Test
    void no_public_answer_sets_a_cookie() {
        desk.site("cookies", "");
        var id = id(desk.embed("cookies", ""));
        var described = Desk.json(desk.get("/api/v1/openapi.json")).getJsonObject("paths").keySet().stream()
                .filter(path -> !path.startsWith("/api/v1/admin"))
                .toList();
        assertThat(described).hasSizeGreaterThan(20);
        var good = described.stream().map(path -> filled(path, id)).toList();
        var vain = described.stream().map(path -> path.replaceAll("\\{[a-z]+}", "none"));
        var pages = Stream.of("/", "/gallery", "/admin/api", "/nothing-here", "/api/v1/admin/sites");

        assertThat(good)
                .allSatisfy(
                        path -> assertThat(desk.get(path).statusCode()).as(path).isEqualTo(200));
        Stream.of(good.stream(), vain, pages).flatMap(paths -> paths).forEach(path -> {
            var answer = desk.get(path, "Cookie", "lectern=x");
            assertThat(answer.headers().firstValue("Set-Cookie"))
                    .as("%s %s", answer.statusCode(), path)
                    .isEmpty();
            assertThat(header(answer, "Access-Control-Allow-Credentials"))
                    .as(path)
                    .isEqualTo("-");
        });
    }

    private static String filled(String path, String id) {
        var loader = Desk.json(desk.get("/embed/v1.json")).getString("src").replaceAll(".*v1\\.|\\.js", "");
        var content = Desk.json(desk.get("/widgets/share-bar/manifest.json?entry=event/tide"))
                .getString("content");
        return path.replace("{widget}", "share-bar")
                        .replace("{id}", id)
                        .replace("{type}", "event")
                        .replace("{slug}", "tide")
                        .replace("{name}.{hash}.js", "v1." + loader + ".js")
                        .replace("{name}.js", "v1.js")
                        .replace("{name}", "plain")
                        .replace(
                                "{hash}",
                                Digest.sha256(desk.get("/themes/plain.css").body())
                                        .hex(8))
                        .replace("{parameters}", content.substring(content.lastIndexOf('/') + 1))
                        .replace("{form}", "yaml")
                + (path.startsWith("/widgets/") && !path.contains("podlet") ? "?entry=event/tide" : "");
    }
}
