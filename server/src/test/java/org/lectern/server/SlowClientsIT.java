package org.lectern.server;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Clients that keep the server waiting: who asks for a fragment meanwhile does not notice. */
@DisplayName("Threat 17: slow clients - 400 slow bodies and 400 slow headers")
class SlowClientsIT {

    private static final int CLIENTS = 400;
    private static final Duration WINDOW = Duration.ofSeconds(8);
    private static final String FRAGMENT = "/widgets/card?entry=event/concert";

    @RegisterExtension
    static final Counted COUNTED = new Counted("slow-clients");

    @TempDir
    static Path folder;

    private static RunningServer server;

    @BeforeAll
    static void start() throws IOException {
        server = RunningServer.launch(folder.resolve("server"), Map.of(), SampleJar.in(folder.resolve("jar")))
                .untilReady();
        try (var newsroom = new Newsroom(server.data())) {
            var now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
            newsroom.publish("concert", Newsroom.event("Concert", now, now.plusSeconds(86_400)));
        }
        assertThat(server.get(FRAGMENT).statusCode()).isEqualTo(200);
    }

    @AfterAll
    static void stop() throws IOException {
        if (server != null) {
            server.close();
        }
    }

    @Test
    void fragments_are_served_while_400_clients_send_bodies_a_byte_a_second() throws Exception {
        hold("slow-bodies", "POST /sample/usual HTTP/1.1\r\nHost: h\r\nContent-Length: 50000\r\n\r\n", "x");
    }

    @Test
    void fragments_are_served_while_400_clients_send_bodies_that_nobody_takes() throws Exception {
        hold("slow-bodies-unwanted", "POST /widgets/card HTTP/1.1\r\nHost: h\r\nContent-Length: 50000\r\n\r\n", "x");
    }

    @Test
    void fragments_are_served_while_400_clients_send_a_header_a_second() throws Exception {
        hold("slow-headers", "GET " + FRAGMENT + " HTTP/1.1\r\nHost: h\r\n", "X-Slow: yes\r\n");
    }

    private static void hold(String name, String begin, String more) throws Exception {
        var clients = new ArrayList<Slow>();
        try {
            for (int i = 0; i < CLIENTS; i++) {
                clients.add(new Slow(begin, more));
            }
            var asked = Asked.during(server, FRAGMENT, () -> goOn(clients));
            COUNTED.figures()
                    .add(
                            name,
                            Json.createObjectBuilder()
                                    .add("clients", CLIENTS)
                                    .add("connections-they-opened", opened(clients))
                                    .add("fragments-asked-for", asked.all())
                                    .add("served", asked.served())
                                    .add("p50-ms", asked.millis(0.5))
                                    .add("p99-ms", asked.millis(0.99)));
            assertThat(asked.all()).isGreaterThan(100);
            assertThat((double) asked.served() / asked.all()).isGreaterThanOrEqualTo(0.99);
        } finally {
            clients.forEach(Slow::close);
        }
    }

    private static int opened(List<Slow> clients) {
        return clients.stream().mapToInt(one -> one.opened).sum();
    }

    /** Each sends something every second, until the window is over. */
    private static boolean goOn(List<Slow> clients) {
        long end = System.nanoTime() + WINDOW.toNanos();
        while (System.nanoTime() < end) {
            for (var client : clients) {
                client.send();
                LockSupport.parkNanos(Duration.ofSeconds(1).toNanos() / CLIENTS);
            }
        }
        return true;
    }

    /** One that never gets to the end, and comes again when it is shown out. */
    private static final class Slow {

        private final String begin;
        private final String more;
        private Socket socket;
        private int opened;

        Slow(String begin, String more) throws IOException {
            this.begin = begin;
            this.more = more;
            this.socket = open();
        }

        private Socket open() throws IOException {
            opened++;
            var opening =
                    new Socket(InetAddress.getLoopbackAddress(), server.uri().getPort());
            opening.getOutputStream().write(begin.getBytes(StandardCharsets.ISO_8859_1));
            return opening;
        }

        void send() {
            try {
                if (socket.getInputStream().available() > 0) {
                    throw new IOException("It was answered");
                }
                socket.getOutputStream().write(more.getBytes(StandardCharsets.ISO_8859_1));
            } catch (IOException shownOut) {
                close();
                reopen();
            }
        }

        private void reopen() {
            try {
                socket = open();
            } catch (IOException refused) {
                // Another try in a second.
                socket = new Socket();
            }
        }

        void close() {
            try {
                socket.close();
            } catch (IOException gone) {
                socket = new Socket();
            }
        }
    }
}
