package org.lectern.server;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What comes over the wire that no honest client sends: it must not be taken for something else (request smuggling). */
@DisplayName("Threats 18 and 19: cache deception and request smuggling")
class DoorIT {

    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] (\\d{3})");
    private static final String GET = "GET /widgets/share-bar?entry=event/none HTTP/1.1\r\n";
    private static final int PATIENCE = 1500;

    @TempDir
    static Path folder;

    private static RunningServer server;

    @BeforeAll
    static void start() {
        server = RunningServer.start(folder.resolve("any"), Map.of());
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
        }
    }

    /** All that was answered until the connection was closed, or nothing came for a while. */
    private record Answered(String text, boolean closed) {

        List<Integer> statuses() {
            return STATUS.matcher(text)
                    .results()
                    .map(status -> Integer.valueOf(status.group(1)))
                    .toList();
        }
    }

    private static Answered send(RunningServer to, String request) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), to.uri().getPort())) {
            socket.setSoTimeout(PATIENCE);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            var answer = new ByteArrayOutputStream();
            boolean closed = copy(socket, answer);
            return new Answered(answer.toString(StandardCharsets.ISO_8859_1), closed);
        } catch (IOException reset) {
            return new Answered("", true);
        }
    }

    private static boolean copy(Socket from, ByteArrayOutputStream to) throws IOException {
        var bytes = new byte[8192];
        try {
            for (int count; (count = from.getInputStream().read(bytes)) >= 0; ) {
                to.write(bytes, 0, count);
            }
            return true;
        } catch (SocketTimeoutException silent) {
            return false;
        } catch (IOException reset) {
            return true;
        }
    }

    @DisplayName("Threat 19: request smuggling - a request that could end in two places is refused")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 4\r\nTransfer-Encoding: chunked",
                "Transfer-Encoding: chunked\r\nContent-Length: 4",
                "Transfer-Encoding: chunked",
                "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity",
                "Transfer-Encoding: gzip, chunked",
                "Content-Length: 4\r\nContent-Length: 5",
                "Content-Length: +4",
                "Content-Length: 0x4",
                "Host: other",
            })
    void a_request_that_could_end_in_two_places_is_refused_and_the_connection_closed(String headers) {
        var answered = send(
                server,
                "POST /widgets/share-bar HTTP/1.1\r\nHost: h\r\n" + headers + "\r\n\r\n0\r\n\r\n" + GET
                        + "Host: h\r\n\r\n");

        assertThat(answered.statuses()).containsExactly(400);
        assertThat(answered.closed()).isTrue();
    }

    @DisplayName("Threat 18: cache deception - a path is written plainly")
    @ParameterizedTest
    @CsvSource({
        "/widgets/share-bar;.css, 400",
        "/widgets/..;/health, 400",
        "/widgets/%2e%2e/health/live, 400",
        "/widgets/a%2Fb, 400",
        "/widgets/a%5cb, 400",
        "/widgets/a%00b, 400",
        "//widgets/share-bar, 400",
        "/<script>, 400",
        "/widgets/agenda?entry=event%2Fnone, 404",
    })
    void a_path_is_written_plainly_and_a_query_may_be_encoded(String target, int status) {
        var answered = send(server, "GET " + target + " HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n");

        assertThat(answered.statuses()).containsExactly(status);
        assertThat(answered.text()).doesNotContain("<script>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/%", "/widgets/%zz", "/widgets/share-bar%2", "/widgets/%ff", "/widgets/%c3"})
    void a_path_with_a_broken_escape_gets_nothing_and_leaves_no_trace_in_the_log(String target) {
        // The platform answers these before any filter is asked: docs/decisions/0084.
        var answered = send(server, "GET " + target + " HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n");

        assertThat(answered.statuses()).hasSize(1);
        assertThat(answered.text()).contains("Content-Length: 0\r\n").endsWith("\r\n\r\n");
        assertThat(server.errors()).doesNotContain("URLDecoder").doesNotContain("\tat ");
    }

    @DisplayName("Threat 19: request smuggling - a GET takes no body")
    @Test
    void a_get_takes_no_body_so_none_is_taken_for_the_next_request() {
        var hidden = GET + "Host: h\r\n\r\n";
        var answered = send(server, GET + "Host: h\r\nContent-Length: " + hidden.length() + "\r\n\r\n" + hidden);

        assertThat(answered.statuses()).containsExactly(400);
    }

    @DisplayName("Threat 18: cache poisoning - with a base URL no other host is answered but health")
    @Test
    void with_a_base_url_no_other_host_is_answered_but_health() {
        try (var named = RunningServer.start(
                folder.resolve("named"),
                Map.of("lectern.base.url", "https://cms.example.edu", "lectern.hosts", "upstream, other.example:81"))) {
            assertThat(statuses(named, "/themes/plain.css", "cms.example.edu")).containsExactly(200);
            assertThat(statuses(named, "/themes/plain.css", "CMS.example.edu")).containsExactly(200);
            assertThat(statuses(named, "/themes/plain.css", "upstream")).containsExactly(200);
            assertThat(statuses(named, "/themes/plain.css", "other.example:81")).containsExactly(200);
            assertThat(statuses(
                            named,
                            "/themes/plain.css",
                            "localhost:" + named.uri().getPort()))
                    .containsExactly(200);
            assertThat(statuses(named, "/themes/plain.css", "evil.example")).containsExactly(421);
            assertThat(statuses(named, "/health/ready", "10.0.0.7:8080")).containsExactly(200);
        }
    }

    private static List<Integer> statuses(RunningServer from, String path, String host) {
        return send(from, "GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n")
                .statuses();
    }

    @DisplayName("Threat 19: request smuggling - each raw request of the collection")
    @TestFactory
    List<DynamicTest> each_raw_request_of_the_collection_is_answered_as_it_should_be() throws IOException {
        var file = Shared.corpus("http").resolve("requests.json");
        try (var reader = Json.createReader(Files.newBufferedReader(file))) {
            var requests = reader.readArray().getValuesAs(JsonObject.class);
            assertThat(requests).hasSizeGreaterThanOrEqualTo(37);
            return requests.stream()
                    .map(request -> DynamicTest.dynamicTest(request.getString("name"), () -> check(request)))
                    .toList();
        }
    }

    private static void check(JsonObject request) {
        var answered = send(server, request.getString("request"));
        assertThat(answered.statuses())
                .as(answered.text())
                .hasSizeLessThanOrEqualTo(1)
                .allMatch(s -> s < 500);
        assertThat(answered.text())
                .doesNotContain("<script>")
                .doesNotContain("evil")
                .doesNotContainIgnoringCase("payara")
                .doesNotContainIgnoringCase("grizzly");
        switch (request.getString("expect")) {
            case "400" -> assertThat(answered.statuses()).containsExactly(400);
            case "400 and close" -> {
                assertThat(answered.statuses()).containsExactly(400);
                assertThat(answered.closed()).isTrue();
            }
            case "404 or 400" -> assertThat(answered.statuses()).hasSize(1).isSubsetOf(400, 404);
            case "405" -> assertThat(answered.statuses()).containsExactly(405);
            case "no HTTP/2 answer" -> assertThat(answered.text()).doesNotContain("HTTP/2");
            case "same bytes as without the headers" ->
                assertThat(answered.text()).doesNotContain("1.2.3.4").contains("Lectern-Problem");
            default -> assertThat(answered.statuses()).as(answered.text()).allMatch(s -> s < 500);
        }
        assertThat(server.get("/health/live").statusCode()).isEqualTo(200);
    }
}
