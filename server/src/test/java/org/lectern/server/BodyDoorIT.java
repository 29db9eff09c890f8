package org.lectern.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bodies: taken where a route takes them, within its limits; refused unread elsewhere. */
@DisplayName("Threat 17: slow clients - limits of bodies, by route")
class BodyDoorIT {

    @TempDir
    static Path folder;

    private static RunningServer server;

    @BeforeAll
    static void start() throws IOException {
        server = RunningServer.launch(folder.resolve("server"), Map.of(), SampleJar.in(folder.resolve("jar")))
                .untilReady();
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
        }
    }

    private static HttpResponse<String> post(String path, int bytes) {
        return server.send(HttpRequest.newBuilder(URI.create(server.uri() + path))
                .timeout(Duration.ofSeconds(20))
                .POST(BodyPublishers.ofByteArray(new byte[bytes]))
                .build());
    }

    /** Sends the head of a request for a body of a length, and some bytes of it; all that is answered then. */
    private static String begin(String path, int length, int sent) throws IOException {
        try (var socket =
                new Socket(InetAddress.getLoopbackAddress(), server.uri().getPort())) {
            socket.setSoTimeout(20_000);
            var head = "POST " + path + " HTTP/1.1\r\nHost: h\r\nContent-Length: " + length + "\r\n\r\n";
            socket.getOutputStream().write((head + "x".repeat(sent)).getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    @ParameterizedTest
    @CsvSource({"0", "1", "8192", "100000"})
    void a_body_within_the_limits_arrives_whole(int bytes) {
        assertThat(post("/sample/usual", bytes).body()).isEqualTo(bytes + " bytes");
    }

    @Test
    void a_body_that_comes_in_pieces_arrives_whole_and_the_connection_goes_on() throws Exception {
        try (var socket =
                new Socket(InetAddress.getLoopbackAddress(), server.uri().getPort())) {
            socket.setSoTimeout(20_000);
            for (int round = 0; round < 3; round++) {
                var out = socket.getOutputStream();
                out.write("POST /sample/usual HTTP/1.1\r\nHost: h\r\nContent-Length: 40\r\n\r\n"
                        .getBytes(StandardCharsets.ISO_8859_1));
                for (int piece = 0; piece < 4; piece++) {
                    out.write("0123456789".getBytes(StandardCharsets.ISO_8859_1));
                    out.flush();
                    server.get("/health/live");
                }
                assertThat(until(socket, "40 bytes")).startsWith("HTTP/1.1 200 ");
            }
        }
    }

    private static String until(Socket socket, String end) throws IOException {
        var text = new StringBuilder();
        while (!text.toString().endsWith(end)) {
            int next = socket.getInputStream().read();
            assertThat(next).as(text.toString()).isNotNegative();
            text.append((char) next);
        }
        return text.toString();
    }

    @Test
    void a_body_that_is_too_large_is_refused_unread() throws IOException {
        assertThat(begin("/sample/usual", 100_001, 10))
                .startsWith("HTTP/1.1 413 ")
                .containsIgnoringCase("\r\nConnection: close\r\n")
                .contains("application/problem+json")
                .contains("The body has 100001 bytes: at most 100000 are taken here.");
    }

    @Test
    void a_body_that_nobody_takes_is_refused_unread() throws IOException {
        assertThat(begin("/api/v1/content/event", 1_000_000_000, 0))
                .startsWith("HTTP/1.1 405 ")
                .containsIgnoringCase("\r\nConnection: close\r\n")
                .contains("\r\nAllow: GET, HEAD, OPTIONS\r\n")
                .contains("/api/v1/content/event takes no POST with a body.");
        assertThat(begin("/widgets/agenda", 5, 5))
                .startsWith("HTTP/1.1 405 ")
                .contains("Lectern-Problem: /widgets/agenda takes no POST with a body.")
                .endsWith("\r\n\r\n");
    }

    @Test
    void the_reason_reaches_who_sends_all_of_a_body_that_is_refused_unread() throws IOException {
        for (int round = 0; round < 50; round++) {
            assertThat(begin("/sample/usual", 250_000, 250_000)).contains("The body has 250000 bytes: at most");
            assertThat(post("/sample/usual", 250_000).statusCode()).isEqualTo(413);
        }
    }

    @Test
    void who_goes_on_sending_what_is_refused_is_left_after_a_moment() throws IOException {
        long began = System.nanoTime();

        assertThat(begin("/sample/usual", 250_000, 100)).startsWith("HTTP/1.1 413 ");
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(10));
    }

    /** Sends all but the last byte of the largest body there can be; whether that was refused within a second. */
    private static boolean isRefused(Socket socket) throws IOException {
        var head = "POST /api/v1/admin/entries HTTP/1.1\r\nHost: h\r\nContent-Length: 1000000\r\n\r\n";
        socket.setSoTimeout(1000);
        socket.getOutputStream().write((head + "x".repeat(999_999)).getBytes(StandardCharsets.ISO_8859_1));
        try {
            return until(socket, "Too many bodies are on their way").startsWith("HTTP/1.1 503 ");
        } catch (SocketTimeoutException waitsForTheLast) {
            return false;
        }
    }

    @Test
    void whoever_is_known_finds_a_place_while_strangers_fill_theirs() throws Exception {
        var editor = Desk.setUp(server);
        var slow = new ArrayList<Socket>();
        try {
            do {
                assertThat(slow).as("the room of strangers is full").hasSizeLessThan(20);
                slow.add(new Socket(
                        InetAddress.getLoopbackAddress(), server.uri().getPort()));
            } while (!isRefused(slow.get(slow.size() - 1)));
            assertThat(editor.send("POST", "/entries", "x".repeat(900_000)).statusCode())
                    .isEqualTo(400);
        } finally {
            for (var socket : slow) {
                socket.close();
            }
        }
    }

    @Test
    void a_body_that_comes_too_slowly_is_not_waited_for() throws IOException {
        long began = System.nanoTime();

        assertThat(begin("/sample/usual", 5000, 10))
                .startsWith("HTTP/1.1 408 ")
                .containsIgnoringCase("\r\nConnection: close\r\n")
                .containsPattern("The body comes too slowly, 10 bytes in \\d+ s: send at least 1000 a second\\.");
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThan(Duration.ofSeconds(5));
    }

    @Test
    void a_body_has_to_be_whole_by_its_deadline() throws IOException {
        assertThat(begin("/sample/brief", 5000, 4000))
                .startsWith("HTTP/1.1 408 ")
                .contains("The body did not come within 2 s: send less, or faster.");
    }

    @Test
    void who_goes_away_leaves_nothing_behind() throws IOException {
        for (int i = 0; i < 50; i++) {
            try (var socket =
                    new Socket(InetAddress.getLoopbackAddress(), server.uri().getPort())) {
                socket.getOutputStream()
                        .write("POST /sample/usual HTTP/1.1\r\nHost: h\r\nContent-Length: 40\r\n\r\nabc"
                                .getBytes(StandardCharsets.ISO_8859_1));
            }
        }
        assertThat(post("/sample/usual", 7).body()).isEqualTo("7 bytes");
        assertThat(server.errors()).doesNotContain("Exception");
    }
}
