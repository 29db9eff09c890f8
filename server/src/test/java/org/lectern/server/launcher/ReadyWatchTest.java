package org.lectern.server.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReadyWatchTest {
    private final Deque<String> answers = new ArrayDeque<>();
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private HttpServer server;
    private URI uri;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        uri = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        server.createContext("/health/ready", exchange -> {
            String[] answer = answers.remove().split(" ", 2);
            byte[] body = answer[1].getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(Integer.parseInt(answer[0]), body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private ReadyWatch watch() {
        return new ReadyWatch(uri, new PrintStream(said, true, StandardCharsets.UTF_8));
    }

    private CannotStart refusal() {
        return catchThrowableOfType(CannotStart.class, () -> watch().untilReady());
    }

    @Test
    void it_passes_on_each_new_word_of_progress_once_until_ready() throws CannotStart {
        answers.addAll(List.of(
                "503 starting\nmigration\trunning\t\nimport\twaiting\t\n",
                "503 starting\nmigration\tdone\t\nimport\trunning\t3 of 9 pages\n",
                "503 starting\nmigration\tdone\t\nimport\trunning\t3 of 9 pages\n",
                "200 ready\nmigration\tdone\t\nimport\tdone\t\n"));
        watch().untilReady();
        assertThat(said.toString(StandardCharsets.UTF_8))
                .isEqualTo(String.format("migration ...%nimport: 3 of 9 pages%n"));
    }

    @Test
    void a_failed_step_ends_the_wait() {
        answers.add("503 failed\nmigration\tdone\t\nimport\tfailed\tthe log tells why\n");
        assertThat(refusal()).hasMessage("its step \"import\" failed: the log above tells why.");
    }

    @Test
    void an_application_that_is_not_there_ends_the_wait() {
        answers.add("404 not here");
        CannotStart refusal = refusal();
        assertThat(refusal)
                .hasMessage("the application was not deployed (" + uri
                        + "/health/ready answered 404): the log above tells why.");
        assertThat(refusal.exitCode()).isEqualTo(1);
    }

    @Test
    void silence_ends_the_wait() {
        server.stop(0);
        assertThat(refusal())
                .hasMessage(
                        "nothing answers at " + uri + "/health/ready (Connection refused): the log above tells why.");
    }
}
