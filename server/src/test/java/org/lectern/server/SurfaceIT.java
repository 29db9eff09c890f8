package org.lectern.server;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What those who embed and those who read JSON meet over HTTP, mistakes included. */
class SurfaceIT {

    private static final String ENTRY = "event/what-rivers-remember";

    @TempDir
    static Path folder;

    private static RunningServer server;

    @BeforeAll
    static void start() {
        server = RunningServer.start(
                folder, Map.of("lectern.demo", "true", "lectern.base.url", "https://lectern.example"));
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
        }
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private static JsonObject json(HttpResponse<String> answer) {
        try (var reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.readObject();
        }
    }

    @Test
    void a_fragment_is_html_that_any_page_may_fetch_and_no_cache_may_keep_past_its_moment() {
        var answer = server.get("/widgets/agenda?entry=" + ENTRY);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "Content-Type")).isEqualTo("text/html;charset=utf-8");
        assertThat(header(answer, "Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(header(answer, "Cache-Control")).isEqualTo("public");
        assertThat(header(answer, "Expires")).endsWith(" GMT");
        assertThat(header(answer, "Vary")).isEqualTo("Accept-Encoding");
        assertThat(header(answer, "Surrogate-Key")).startsWith("lectern e-");
        assertThat(answer.headers().map()).doesNotContainKeys("last-modified", "set-cookie", "content-encoding");
        assertThat(answer.body())
                .doesNotContain("<script")
                .doesNotContain(" style=")
                .doesNotContain(" id=");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/widgets/agenda?entry=" + ENTRY + "&utm_source=x",
                "/api/v1/content/event?page%5Bsize%5D=3",
                "/api/v1/content/" + ENTRY,
                "/themes/plain.css"
            })
    void asked_again_it_is_answered_with_the_same_bytes_and_headers_from_memory(String path) {
        var first = server.get(path);
        var second = server.get(path);

        assertThat(second.body()).isEqualTo(first.body());
        assertThat(without(second, "date", "expires")).isEqualTo(without(first, "date", "expires"));
    }

    private static Map<String, List<String>> without(HttpResponse<?> answer, String... names) {
        var headers = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
        headers.putAll(answer.headers().map());
        List.of(names).forEach(headers::remove);
        return headers;
    }

    @ParameterizedTest
    @CsvSource({"gzip", "br"})
    void who_asks_for_it_gets_it_compressed_with_a_tag_of_its_own(String encoding) {
        var path = "/widgets/agenda?entry=" + ENTRY;
        var plain = server.get(path);
        var packed = server.get(path, "Accept-Encoding", encoding);

        assertThat(header(packed, "Content-Encoding")).isEqualTo(encoding);
        assertThat(Integer.parseInt(header(packed, "Content-Length")))
                .isLessThan(Integer.parseInt(header(plain, "Content-Length")));
        assertThat(header(packed, "ETag")).isNotEqualTo(header(plain, "ETag"));
        assertThat(server.get(path, "Accept-Encoding", encoding, "If-None-Match", header(packed, "ETag"))
                        .statusCode())
                .isEqualTo(304);
    }

    @Test
    void a_head_tells_the_headers_without_the_body() {
        var path = "/widgets/agenda?entry=" + ENTRY;
        var get = server.get(path);
        var head = server.send(HttpRequest.newBuilder(URI.create(server.uri() + path))
                .method("HEAD", BodyPublishers.noBody())
                .build());

        assertThat(head.body()).isEmpty();
        assertThat(header(head, "Content-Length")).isEqualTo(header(get, "Content-Length"));
        assertThat(header(head, "ETag")).isEqualTo(header(get, "ETag"));
    }

    @Test
    void json_that_is_ready_is_not_given_to_who_does_not_take_it() {
        var path = "/api/v1/content/" + ENTRY;
        assertThat(server.get(path).statusCode()).isEqualTo(200);

        assertThat(server.get(path, "Accept", "text/html").statusCode()).isEqualTo(406);
    }

    @DisplayName("Threat 18: cache poisoning - 41 headers that no cache has in its key change nothing")
    @Test
    void headers_that_are_no_part_of_a_question_do_not_change_the_answer() {
        var path = "/widgets/header?entry=" + ENTRY;
        var plain = server.get(path);
        assertThat(UNKEYED).hasSize(41);
        for (var name : UNKEYED) {
            for (var value : List.of("evil.example", "/admin", "de")) {
                var answer = server.get(path, name, value);
                assertThat(answer.body()).as(name).isEqualTo(plain.body());
                assertThat(without(answer, "date", "expires")).as(name).isEqualTo(without(plain, "date", "expires"));
            }
        }
    }

    /** Those that caches leave out of their keys and that programs have been known to believe. */
    private static final List<String> UNKEYED = List.of(
            "X-Forwarded-Host",
            "X-Forwarded-Server",
            "X-Forwarded-Proto",
            "X-Forwarded-Scheme",
            "X-Forwarded-Port",
            "X-Forwarded-Prefix",
            "X-Forwarded-Path",
            "X-Forwarded-For",
            "X-Host",
            "X-HTTP-Host-Override",
            "Forwarded",
            "X-Original-URL",
            "X-Rewrite-URL",
            "X-Original-Host",
            "X-Real-IP",
            "X-Client-IP",
            "True-Client-IP",
            "X-HTTP-Method-Override",
            "X-HTTP-Method",
            "X-Method-Override",
            "X-Requested-With",
            "X-Url-Scheme",
            "X-Base-Url",
            "X-Proxy-Url",
            "X-Wap-Profile",
            "X-Amz-Website-Redirect-Location",
            "Front-End-Https",
            "Via",
            "Origin",
            "Referer",
            "Cookie",
            "Accept-Language",
            "User-Agent",
            "Range",
            "If-Modified-Since",
            "Save-Data",
            "DNT",
            "Sec-Fetch-Site",
            "X-Language",
            "X-Locale",
            "Prefer");

    @Test
    void a_fragment_is_not_compressed_for_those_who_did_not_ask() {
        var asked = server.get("/widgets/agenda?entry=" + ENTRY, "Accept-Encoding", "identity");

        assertThat(header(asked, "Content-Encoding")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"de, de", "de-AT, de", "en-GB, en", "fr, en"})
    void a_language_that_is_missing_falls_back_and_says_so(String asked, String used) {
        var answer = server.get("/widgets/agenda?entry=" + ENTRY + "&lang=" + asked);

        assertThat(header(answer, "Content-Language")).isEqualTo(used);
        assertThat(answer.body()).startsWith("<div class=\"lectern lectern-agenda\" lang=\"" + used + "\"");
    }

    @Test
    void headings_begin_where_the_page_wants_them_and_a_scheme_can_be_fixed() {
        var body = server.get("/widgets/agenda?entry=" + ENTRY + "&heading=4&scheme=dark")
                .body();

        assertThat(body)
                .contains("<h4 ")
                .contains("<h5 ")
                .doesNotContain("<h3 ")
                .contains("data-lectern-scheme=\"dark\"");
    }

    @Test
    void what_a_widget_does_not_declare_is_ignored_and_said() {
        var answer = server.get("/widgets/agenda?entry=" + ENTRY + "&utm_source=x&fbclid=%0d%0aX:y");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "Lectern-Ignored")).isEqualTo("fbclid, utm_source");
    }

    @ParameterizedTest
    @CsvSource({
        "404, /widgets/clock?entry=event/x",
        "404, /widgets/agenda?entry=event/nothing-here",
        "404, /widgets/agenda?entry=poem/x",
        "400, /widgets/agenda",
        "400, /widgets/agenda?entry=person/ilse-vandermeer",
        "400, /widgets/agenda?entry=event/what-rivers-remember&theme=neon",
        "400, /widgets/agenda?entry=event/what-rivers-remember&heading=9",
        "400, /widgets/agenda?entry=event/what-rivers-remember&heading=2&heading=3",
        "400, /widgets/agenda?entry=%3Cscript%3E%0d%0aSet-Cookie:x",
    })
    void an_error_of_a_fragment_has_an_empty_body_and_its_reason_in_a_header(int status, String path) {
        var answer = server.get(path);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).isEmpty();
        assertThat(header(answer, "Lectern-Problem")).isNotEmpty();
        assertThat(answer.headers().map()).doesNotContainKey("set-cookie");

        var explained = server.get(path, "Accept", "application/problem+json");
        assertThat(header(explained, "Content-Type")).isEqualTo("application/problem+json");
        assertThat(json(explained).getInt("status")).isEqualTo(status);
    }

    @Test
    void a_theme_is_revalidated_by_its_tag_and_lasts_for_ever_under_its_hash() throws NoSuchAlgorithmException {
        var sheet = server.get("/themes/plain.css");
        var tag = header(sheet, "ETag");

        assertThat(server.get("/themes/plain.css", "If-None-Match", tag).statusCode())
                .isEqualTo(304);
        var hash = HexFormat.of()
                .formatHex(
                        MessageDigest.getInstance("SHA-256").digest(sheet.body().getBytes(StandardCharsets.UTF_8)))
                .substring(0, 16);
        var twin = server.get("/themes/plain." + hash + ".css");
        assertThat(twin.body()).isEqualTo(sheet.body());
        assertThat(header(sheet, "Content-Location")).isEqualTo("plain." + hash + ".css");
        assertThat(header(twin, "Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
        assertThat(header(twin, "ETag")).isEqualTo(tag);
        assertThat(twin.headers().map()).doesNotContainKeys("expires", "content-location");
        for (var path : List.of("/themes/plain.css", "/themes/plain." + hash + ".css")) {
            var packed = server.get(path, "Accept-Encoding", "br");
            assertThat(header(packed, "Content-Encoding")).as(path).isEqualTo("br");
            assertThat(header(packed, "Vary")).as(path).contains("Accept-Encoding");
            assertThat(server.get(path, "Accept-Encoding", "br", "If-None-Match", header(packed, "ETag"))
                            .statusCode())
                    .as(path)
                    .isEqualTo(304);
        }
        assertThat(server.get("/themes/plain.0123456789abcdef.css").statusCode())
                .isEqualTo(404);
        assertThat(server.get("/themes/neon.css").statusCode()).isEqualTo(404);
    }

    @Test
    void content_is_json_with_absolute_addresses() {
        var list = json(server.get("/api/v1/content/event?window=upcoming&page%5Bsize%5D=1&total=true"));

        assertThat(list.getInt("total")).isPositive();
        assertThat(list.getJsonObject("links").getString("next"))
                .startsWith("https://lectern.example/api/v1/content/event?page%5Bafter%5D=");
        var next = URI.create(list.getJsonObject("links").getString("next")).getRawQuery();
        assertThat(json(server.get("/api/v1/content/event?" + next)).getJsonArray("data"))
                .hasSize(1)
                .isNotEqualTo(list.getJsonArray("data"));
    }

    @Test
    void the_address_of_the_page_is_kept_as_its_source() {
        var entry = json(server.get("/api/v1/content/" + ENTRY));

        assertThat(entry.getJsonObject("links").getString("source"))
                .isEqualTo("https://lectern.example/water/events/what-rivers-remember");
    }

    @Test
    void mistakes_in_parameters_are_told_with_their_names() {
        var answer = server.get("/api/v1/content/event?filter%5Btitel%5D%5Beq%5D=x&page%5Bsize%5D=0");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(header(answer, "Content-Type")).isEqualTo("application/problem+json");
        assertThat(json(answer).getJsonArray("errors").getValuesAs(JsonObject.class))
                .extracting(error -> error.getString("parameter"))
                .containsExactlyInAnyOrder("filter[titel][eq]", "page[size]");
    }

    @Test
    void types_and_widgets_describe_themselves() {
        var type = json(server.get("/api/v1/types/event"));
        assertThat(type.getJsonObject("schema").getString("$id"))
                .isEqualTo("https://lectern.example/api/v1/types/event");
        assertThat(json(server.get("/api/v1/widgets")).getJsonArray("data").getValuesAs(JsonObject.class))
                .extracting(widget -> widget.getString("name"))
                .contains("agenda", "header", "share-bar");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/content/event", "/widgets/agenda?entry=" + ENTRY, "/themes/plain.css"})
    void head_answers_as_get_without_a_body(String path) {
        var head = server.send(HttpRequest.newBuilder(URI.create(server.uri() + path))
                .method("HEAD", BodyPublishers.noBody())
                .build());

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/content/event", "/widgets/agenda", "/themes/plain.css", "/"})
    void nothing_public_can_be_written(String path) {
        var post = server.send(HttpRequest.newBuilder(URI.create(server.uri() + path))
                .POST(BodyPublishers.ofString("{}"))
                .build());

        assertThat(post.statusCode()).isEqualTo(405);
        assertThat(post.body()).doesNotContain("Exception").doesNotContain("org.");
    }

    @ParameterizedTest
    @CsvSource({
        "GET,  404, /widgets/",
        "GET,  404, /widgets/agenda/x",
        "POST, 405, /widgets/agenda",
        "GET,  400, /widgets/agenda;x=1",
        "GET,  400, /widgets//agenda",
    })
    void no_error_below_widgets_could_show_in_a_page(String method, int status, String path) {
        var answer = server.send(HttpRequest.newBuilder(URI.create(server.uri() + path))
                .method(method, BodyPublishers.noBody())
                .build());

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).isEmpty();
        assertThat(header(answer, "Lectern-Problem")).isNotEmpty();
        assertThat(header(answer, "Access-Control-Allow-Origin")).isEqualTo("*");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/content/event;x=1",
                "/api/v1//content/event",
                "/api/v1/content/%2e%2e/event",
                "/api/v1/content/event%2fx",
                "//metrics",
                "/x;.css",
            })
    void a_path_that_could_be_read_in_two_ways_is_refused(String path) {
        assertThat(server.get(path).statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/api/v1/content/nothing", "/api/v1/types/nothing", "/themes/nothing.css", "/api/v1/nothing"})
    void scripts_of_any_page_can_read_what_is_wrong(String path) {
        var answer = server.get(path, "Accept", "application/problem+json");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().allValues("Access-Control-Allow-Origin")).containsExactly("*");
        assertThat(json(answer).getInt("status")).isEqualTo(404);
    }

    @Test
    void a_manifest_is_json_that_is_kept_for_a_minute() {
        var path = "/widgets/agenda/manifest.json?entry=" + ENTRY + "&theme=maroon&utm_source=x";
        var answer = server.get(path);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "Content-Type")).isEqualTo("application/json;charset=utf-8");
        assertThat(header(answer, "Cache-Control")).isEqualTo("public");
        assertThat(header(answer, "Expires")).endsWith(" GMT");
        assertThat(header(answer, "Lectern-Ignored")).isEqualTo("utm_source");
        var manifest = json(answer);
        assertThat(manifest.getString("name")).isEqualTo("lectern-agenda");
        assertThat(manifest.getString("content"))
                .startsWith("https://lectern.example/widgets/agenda/podlet/")
                .doesNotContain("?");
        assertThat(manifest.getString("fallback"))
                .isEqualTo("https://lectern.example/widgets/agenda/fallback?entry=event%2Fwhat-rivers-remember"
                        + "&theme=maroon");
        assertThat(manifest.getJsonArray("css").getJsonObject(0).getString("value"))
                .isEqualTo("https://lectern.example/themes/maroon.css");
        assertThat(server.get(path, "If-None-Match", header(answer, "ETag")).statusCode())
                .isEqualTo(304);
    }

    @Test
    void a_manifest_needs_no_entry_and_takes_no_wrong_one() {
        assertThat(json(server.get("/widgets/agenda/manifest.json")).getString("content"))
                .isEqualTo("https://lectern.example/widgets/agenda");

        var wrong = server.get("/widgets/agenda/manifest.json?heading=9");
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(header(wrong, "Content-Type")).startsWith("application/problem+json");
        assertThat(json(wrong).getString("detail")).startsWith("heading ").doesNotContain("entry");
        assertThat(json(wrong).getJsonArray("errors").getJsonObject(0).getString("parameter"))
                .isEqualTo("heading");
        assertThat(json(server.get("/widgets/nothing/manifest.json")).getString("detail"))
                .startsWith("There is no widget nothing; there are agenda, ");
    }

    @Test
    void a_podlet_that_no_manifest_leads_to_is_none() {
        var answer = server.get("/widgets/agenda/podlet/YQ");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).isEmpty();
        assertThat(header(answer, "Lectern-Problem"))
                .isEqualTo("There is nothing at /widgets/agenda/podlet/YQ: check the address.");
    }
}
