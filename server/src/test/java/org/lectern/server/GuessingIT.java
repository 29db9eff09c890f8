package org.lectern.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.server.store.Database;
import org.lectern.server.store.Dump;

/** Somebody guesses, on a server of its own: who asks from the same address has to wait too. */
class GuessingIT {

    @TempDir
    static Path folder;

    private static RunningServer server;

    @BeforeAll
    static void start() {
        server = RunningServer.start(folder, Map.of());
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
        }
    }

    @DisplayName("Threat 8: guessing passwords - over HTTP, a thousand guesses, and fragments are unaffected")
    @Test
    void a_thousand_guesses_are_answered_and_at_most_ten_are_looked_at() throws Exception {
        Desk.setUp(server).account("guessed@example.edu", "[]");
        var statuses = new ArrayList<Integer>();
        var asked = Asked.during(server, "/themes/plain.css", () -> statuses.addAll(guesses(1000)));

        try (var database = Database.sqlite(server.data())) {
            var evaluated = Dump.of(database)
                    .lines()
                    .filter(line -> line.contains("sign-in-failed"))
                    .count();
            assertThat(evaluated).isBetween(5L, 10L);
        }
        assertThat(statuses).hasSize(1000).allMatch(status -> status == 403 || status == 429);
        assertThat(asked.served()).isEqualTo(asked.all()).isPositive();
        var next = Desk.stranger(server).trySignIn("guessed@example.edu", Desk.PASSWORD);
        assertThat(next.statusCode()).isEqualTo(429);
        assertThat(next.headers().firstValueAsLong("Retry-After").orElseThrow()).isBetween(1L, 64L);
    }

    private static List<Integer> guesses(int count) throws Exception {
        var threads = Executors.newFixedThreadPool(10);
        try {
            var work = IntStream.range(0, count)
                    .<Callable<Integer>>mapToObj(guess -> () -> Desk.stranger(server)
                            .trySignIn("guessed@example.edu", "guess number " + guess)
                            .statusCode())
                    .toList();
            var statuses = new ArrayList<Integer>();
            for (var answer : threads.invokeAll(work)) {
                statuses.add(answer.get());
            }
            return statuses;
        } finally {
            threads.shutdown();
        }
    }
}
