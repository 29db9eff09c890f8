package org.lectern.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
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
        var answers = new ArrayList<HttpResponse<String>>();
        var asked = Asked.during(server, "/themes/plain.css", () -> answers.addAll(guesses(1000)));

        try (var database = Database.sqlite(server.data())) {
            var evaluated = Dump.of(database)
                    .lines()
                    .filter(line -> line.contains("sign-in-failed"))
                    .count();
            assertThat(evaluated).isBetween(5L, 10L);
        }
        assertThat(answers).hasSize(1000).allSatisfy(answer -> assertThat(answer.statusCode())
                .isIn(403, 429));
        assertThat(answers.stream().filter(answer -> answer.statusCode() == 429))
                .hasSizeGreaterThan(900)
                .allSatisfy(answer -> assertThat(
                                answer.headers().firstValueAsLong("Retry-After").orElseThrow())
                        .isBetween(1L, 64L));
        assertThat(asked.served()).isEqualTo(asked.all()).isPositive();
    }

    private static List<HttpResponse<String>> guesses(int count) throws Exception {
        var threads = Executors.newFixedThreadPool(10);
        try {
            var work = IntStream.range(0, count)
                    .<Callable<HttpResponse<String>>>mapToObj(guess ->
                            () -> Desk.stranger(server).trySignIn("guessed@example.edu", "guess number " + guess))
                    .toList();
            var answers = new ArrayList<HttpResponse<String>>();
            for (var answer : threads.invokeAll(work)) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            threads.shutdown();
        }
    }
}
