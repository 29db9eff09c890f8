package org.lectern.server.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lectern.server.Counted;
import org.lectern.server.Eventually;
import org.lectern.server.Nginx;
import org.lectern.server.RunningServer;
import org.lectern.server.conformance.Careless.Manner;

/** Widgets as podlets, read by the real client and held against Podium's own schema. */
@Tag("full")
class PodletsIT {

    private static final String MANIFEST = Guide.FRAGMENT.replace("?", "/manifest.json?");

    @RegisterExtension
    static final Counted COUNTED = new Counted("podlets");

    @TempDir
    static Path folder;

    private static Lectern lectern;

    @BeforeAll
    static void start() throws Exception {
        lectern = Lectern.start(folder.resolve("lectern"));
        Eventually.until(() -> lectern.server().get(Guide.FRAGMENT).statusCode() == 200);
    }

    @AfterAll
    static void stop() {
        if (lectern != null) {
            lectern.close();
        }
    }

    private static JsonArray array(String json) {
        try (var reader = Json.createReader(new StringReader(json))) {
            return reader.readArray();
        }
    }

    private static JsonObject object(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        try (var reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.readObject();
        }
    }

    private static JsonObject manifest(String path) {
        return object(lectern.server().get(path));
    }

    @Test
    void the_manifest_of_every_widget_is_one_by_podiums_schema() throws Exception {
        var widgets = object(lectern.server().get("/api/v1/widgets")).getJsonArray("data");
        var manifests = Json.createArrayBuilder();
        for (var widget : widgets.getValuesAs(JsonObject.class)) {
            var path = "/widgets/" + widget.getString("name") + "/manifest.json";
            manifests.add(manifest(path));
            manifests.add(manifest(path + "?entry=event/what-rivers-remember&theme=maroon&lang=de"));
        }
        for (boolean retired : new boolean[] {false, true}) {
            manifests.add(manifest(lectern.saved(retired) + "/manifest.json"));
        }
        int good = 2 * widgets.size() + 2;
        // What the schema does not know is seen, and what it asks for is missed.
        manifests.add(Json.createObjectBuilder(manifest(MANIFEST)).add("more", "than it knows"));
        manifests.add(Json.createObjectBuilder(manifest(MANIFEST)).remove("version"));

        var faults = array(Node.run("validate.mjs", manifests.build().toString()));

        assertThat(faults).hasSize(good + 2).hasSizeGreaterThan(20);
        assertThat(faults.subList(0, good)).allMatch(JsonValue.EMPTY_JSON_ARRAY::equals);
        assertThat(faults.subList(good, faults.size())).noneMatch(JsonValue.EMPTY_JSON_ARRAY::equals);
    }

    /** What the client makes of a manifest, in the words of its pages. */
    private static List<String> fetch(String manifest, int layouts, int times, String query) throws Exception {
        var said = Node.run("fetch.mjs", "", manifest, "" + layouts, "" + times, query);
        return array(said).getValuesAs(JsonString::getString);
    }

    @Test
    void the_content_is_the_fragment_with_the_parameters_of_the_manifest() throws Exception {
        var path = "/widgets/agenda?entry=event/what-rivers-remember&heading=4";

        assertThat(fetch(lectern.uri() + path.replace("?", "/manifest.json?"), 1, 2, ""))
                .containsExactly(
                        lectern.server().get(path).body(),
                        lectern.server().get(path).body());
    }

    @Test
    void the_content_of_a_saved_embed_is_its_fragment_and_of_a_retired_one_what_stands_for_it() throws Exception {
        var saved = lectern.saved(false);
        var retired = lectern.saved(true);

        assertThat(fetch(lectern.uri() + saved + "/manifest.json", 1, 1, ""))
                .containsExactly(lectern.server().get(Guide.FRAGMENT).body());
        assertThat(fetch(lectern.uri() + retired + "/manifest.json", 1, 1, ""))
                .containsExactly(lectern.server().get(retired).body())
                .allMatch(content -> content.startsWith("<p class=\"lectern-instead\">"));
    }

    @Test
    void what_the_layout_gives_stands_in_the_place_of_the_manifests() throws Exception {
        var bare = lectern.uri() + "/widgets/agenda/manifest.json";
        var query = "{\"entry\":\"event/what-rivers-remember\",\"heading\":\"5\"}";
        var same = lectern.server().get(Guide.FRAGMENT + "&heading=5").body();

        assertThat(fetch(lectern.uri() + MANIFEST + "&heading=4", 1, 1, "{\"heading\":\"5\"}"))
                .containsExactly(same);
        assertThat(fetch(bare, 1, 1, query)).containsExactly(same);
    }

    @Test
    void content_names_no_version() {
        var content =
                manifest(MANIFEST).getString("content").replace(lectern.uri().toString(), "");

        for (var path : List.of(content, Guide.FRAGMENT)) {
            var answer = lectern.server().get(path);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().map()).doesNotContainKey("podlet-version");
            assertThat(answer.body())
                    .isEqualTo(lectern.server().get(Guide.FRAGMENT).body());
        }
    }

    /** One stands for an older program: its manifests say something else. */
    @Test
    void servers_of_two_versions_behind_one_balancer_do_no_harm() throws Exception {
        int newer = RunningServer.freePort();
        int older = RunningServer.freePort();
        int between = RunningServer.freePort();
        var log = folder.resolve("asked.log");
        try (var balancer =
                Nginx.start(folder.resolve("balancer"), """
                upstream both { server 127.0.0.1:%1$d; server 127.0.0.1:%3$d; }
                server {
                  listen 127.0.0.1:%3$d;
                  location / {
                    proxy_pass http://127.0.0.1:%2$d;
                    proxy_set_header Host $http_host;
                    proxy_set_header Accept-Encoding "";
                    sub_filter_types application/json;
                    sub_filter '"version":"' '"version":"older-';
                  }
                }
                """.formatted(newer, older, between), """
                access_log %s;
                location / { proxy_pass http://both; proxy_set_header Host $http_host; }
                """.formatted(log))) {
            var base = balancer.uri().toString();
            try (var one = RunningServer.launch(folder.resolve("newer"), settings(base, newer));
                    var two = RunningServer.launch(folder.resolve("older"), settings(base, older))) {
                one.untilReady();
                two.untilReady();
                for (int i = 0; i < 4; i++) {
                    Eventually.until(() -> through(balancer, Guide.FRAGMENT).statusCode() == 200);
                }
                Files.writeString(log, "");

                var contents = fetch(base + MANIFEST, 10, 7, "");

                assertThat(contents).hasSize(70).allSatisfy(content -> assertThat(
                                Jsoup.parse(content).select(".lectern-agenda").size())
                        .isEqualTo(1));
                var asked = Files.readString(log);
                assertThat(asked.lines().filter(line -> line.contains("/manifest.json")))
                        .as("each layout reads it once")
                        .hasSize(10);
                assertThat(versions(balancer)).hasSize(2);
            }
        }
    }

    private static Map<String, String> settings(String base, int port) {
        return Map.of("lectern.demo", "true", "lectern.base.url", base, "lectern.http.port", Integer.toString(port));
    }

    private static HttpResponse<String> through(Nginx balancer, String path) {
        return lectern.server()
                .send(HttpRequest.newBuilder(balancer.uri().resolve(path)).build());
    }

    /** Of the manifests of two requests in a row, which are for one server each. */
    private static Set<String> versions(Nginx balancer) {
        return Stream.of(through(balancer, MANIFEST), through(balancer, MANIFEST))
                .map(answer -> object(answer).getString("version"))
                .collect(Collectors.toSet());
    }

    /** Why content names no version, and why its address has no query. */
    @ParameterizedTest
    @EnumSource(names = {"ANOTHER_VERSION_EACH_TIME", "QUERY_IN_CONTENT"})
    void a_client_shows_the_fallback_instead(Manner manner) throws Exception {
        try (var careless = new Careless(lectern.uri())) {
            assertThat(fetch(careless.uri() + MANIFEST, 1, 1, ""))
                    .allSatisfy(content -> assertThat(content).contains("lectern-agenda"));

            careless.is(manner);

            assertThat(fetch(careless.uri() + MANIFEST, 1, 1, ""))
                    .allSatisfy(content -> assertThat(content).doesNotContain("lectern-agenda"));
        }
    }
}
