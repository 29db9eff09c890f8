package org.lectern.server.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lectern.server.RunningServer;

/** The addresses of the scripts: one that follows them, and one for ever. */
@ExtendWith(Neighbourhood.Resolver.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScriptIT {

    private final RunningServer server;
    private final String immutable;

    ScriptIT(Neighbourhood here) {
        server = here.server();
        try (var reader =
                Json.createReader(new StringReader(server.get("/embed/v1.json").body()))) {
            immutable = URI.create(reader.readObject().getString("src")).getPath();
        }
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    @Test
    void under_its_hash_the_loader_lasts_for_ever_for_anybody() {
        var answer = server.get(immutable, "Origin", "https://elsewhere.example");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(server.get("/embed/v1.js").body());
        assertThat(header(answer, "Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
        assertThat(header(answer, "Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(header(answer, "Content-Type")).isEqualTo("text/javascript;charset=utf-8");
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.headers().map()).doesNotContainKey("set-cookie");
    }

    @Test
    void it_comes_in_brotli_with_a_tag_of_its_own() {
        var plain = server.get(immutable);
        var brotli = server.get(immutable, "Accept-Encoding", "br");

        assertThat(header(plain, "Content-Encoding")).isEmpty();
        assertThat(header(brotli, "Content-Encoding")).isEqualTo("br");
        assertThat(header(brotli, "Vary")).contains("Accept-Encoding");
        assertThat(Integer.parseInt(header(brotli, "Content-Length"))).isLessThanOrEqualTo(2048);
        assertThat(header(plain, "ETag")).matches("\"[^\"]+\"");
        assertThat(header(brotli, "ETag")).matches("\"[^\"]+\"").isNotEqualTo(header(plain, "ETag"));
    }

    @Test
    void who_has_it_and_asks_all_the_same_is_told_so() {
        var brotli = server.get(immutable, "Accept-Encoding", "br");

        var again = server.get(immutable, "Accept-Encoding", "br", "If-None-Match", header(brotli, "ETag"));

        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(header(again, "Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
    }

    @Test
    void today_s_is_asked_for_again_by_its_tag() {
        var today = server.get("/embed/v1.js");

        assertThat(header(today, "Cache-Control")).doesNotContain("immutable");
        assertThat(server.get("/embed/v1.js", "If-None-Match", header(today, "ETag"))
                        .statusCode())
                .isEqualTo(304);
    }

    @Test
    void under_another_hash_or_name_there_is_nothing() {
        for (var path : new String[] {
            "/embed/v1.0123456789abcdef.js",
            "/embed/frame-v1.0123456789abcdef.js",
            immutable.replace("/v1.", "/frame-v1."),
            "/embed/v2.js",
            "/embed/v1.0123.js"
        }) {
            assertThat(server.get(path).statusCode()).as(path).isEqualTo(404);
        }
    }
}
