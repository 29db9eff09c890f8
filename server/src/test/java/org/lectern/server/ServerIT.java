package org.lectern.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What one running server shows to the outside. */
class ServerIT {
    @TempDir
    static Path folder;

    private static RunningServer server;

    @BeforeAll
    static void start() {
        server = RunningServer.start(folder, Map.of());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void it_says_in_one_line_where_it_is_ready() {
        long deadline = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (!server.output().contains("ready") && System.nanoTime() < deadline) {
            Thread.onSpinWait();
        }
        assertThat(server.output().lines().filter(line -> line.contains("ready")))
                .singleElement()
                .asString()
                .matches("Lectern is ready at " + server.uri() + "/ \\(\\d+\\.\\d s\\)");
    }

    @Test
    void its_log_holds_no_warning_after_a_plain_start() {
        assertThat(server.errors().lines()).noneMatch(line -> line.contains("SEVERE") || line.contains("WARNING"));
    }

    @Test
    void it_listens_on_exactly_one_socket_of_the_host() throws IOException {
        int port = server.uri().getPort();
        assertThat(Sockets.listening(server.pid()))
                .singleElement()
                .isIn("0100007F:" + port, "0000000000000000FFFF00000100007F:" + port);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/health/live", "/health/ready", "/nothing-here", "/WEB-INF/web.xml"})
    void no_answer_names_the_software(String path) {
        Map<String, List<String>> headers = server.get(path).headers().map();
        assertThat(headers).doesNotContainKeys("server", "x-powered-by", "x-frame-options");
        assertThat(server.get(path).body())
                .doesNotContainIgnoringCase("payara")
                .doesNotContainIgnoringCase("glassfish");
    }

    @Test
    void it_is_live_and_ready() {
        assertThat(server.get("/health/live").body()).isEqualTo("{\"status\":\"live\"}");
        HttpResponse<String> ready = server.get("/health/ready");
        assertThat(ready.statusCode()).isEqualTo(200);
        assertThat(ready.body()).startsWith("{\"status\":\"ready\",\"log\":\"followed\",\"steps\":[");
        assertThat(ready.headers().firstValue("cache-control")).hasValue("no-store");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nothing-here",
                "/metrics",
                "/metrics/base",
                "/openapi",
                "/openapi/",
                "/application.wadl",
                "/health",
                "/health/started",
                "/.error",
                "/WEB-INF/web.xml",
                "/META-INF/MANIFEST.MF"
            })
    void a_path_that_leads_nowhere_is_a_problem_document(String path) {
        HttpResponse<String> response = server.get(path);
        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.headers().firstValue("content-type")).hasValue("application/problem+json");
        assertThat(response.body())
                .isEqualTo("{\"type\":\"about:blank\",\"title\":\"Not Found\",\"status\":404,"
                        + "\"detail\":\"There is nothing at " + path + ": check the address.\"}");
    }

    @ParameterizedTest
    @CsvSource({"POST, application/json, 405", "GET, image/png, 406"})
    void a_request_that_a_resource_does_not_take_is_a_problem_document(String method, String accept, int status) {
        HttpResponse<String> response = server.send(HttpRequest.newBuilder(URI.create(server.uri() + "/health/live"))
                .method(method, HttpRequest.BodyPublishers.noBody())
                .header("Accept", accept)
                .build());
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.headers().firstValue("content-type")).hasValue("application/problem+json");
    }

    @Test
    void options_describes_no_resource() {
        HttpResponse<String> response = server.send(HttpRequest.newBuilder(URI.create(server.uri() + "/health/live"))
                .method("OPTIONS", HttpRequest.BodyPublishers.noBody())
                .header("Accept", "application/vnd.sun.wadl+xml")
                .build());
        assertThat(response.body()).isEmpty();
    }

    @Test
    void a_second_server_on_the_same_data_folder_stops_with_a_sentence() {
        RunningServer second = RunningServer.launch(folder, Map.of());
        assertThat(second.exitCode()).isEqualTo(3);
        assertThat(second.errors())
                .endsWith("Lectern cannot start: the data folder " + server.data()
                        + " is in use by another Lectern (process " + server.pid()
                        + "): stop that one, or give this one a folder of its own by lectern.data.dir.\n");
        assertThat(server.get("/health/ready").statusCode()).isEqualTo(200);
    }

    @Test
    void a_second_server_on_the_same_port_stops_with_a_sentence(@TempDir Path other) {
        String port = Integer.toString(server.uri().getPort());
        RunningServer second = RunningServer.launch(other, Map.of("lectern.http.port", port));
        assertThat(second.exitCode()).isEqualTo(4);
        assertThat(second.errors())
                .isEqualTo("Lectern cannot start: port " + port
                        + " of 127.0.0.1 cannot be listened on (Address already in use): stop what uses it, or choose"
                        + " another by lectern.http.port.\n");
    }

    @Test
    void it_leaves_the_temporary_folder_alone() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("tmp"))) {
            assertThat(files).isEmpty();
        }
    }
}
