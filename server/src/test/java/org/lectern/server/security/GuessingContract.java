package org.lectern.server.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** How little guessing passwords brings, on any database. */
abstract class GuessingContract extends SecurityContract {

    @Test
    @DisplayName("Threat 8: guessing passwords - of a thousand guesses in a minute at most ten are looked at")
    void of_a_thousand_guesses_in_a_minute_at_most_ten_are_looked_at() throws Exception {
        administrator();
        long before = parts.argon().evaluated();
        var threads = Executors.newFixedThreadPool(20);
        try {
            for (int second = 0; second < 50; second++) {
                var guesses = IntStream.range(0, 20)
                        .<Callable<Boolean>>mapToObj(guess -> () -> succeeds(
                                () -> parts.signIns().signIn("ada@example.edu", "guess " + guess, from(guess))))
                        .toList();
                for (var guess : threads.invokeAll(guesses)) {
                    assertThat(guess.get()).isFalse();
                }
                now.move(Duration.ofMillis(1200));
            }
        } finally {
            threads.shutdown();
        }

        assertThat(parts.argon().evaluated() - before).isBetween(5L, 10L);
        assertThat(denial(() -> signIn("ada@example.edu"))).isInstanceOf(Denial.TooManyGuesses.class);
    }

    /** Each guesses from another address. */
    private static From from(int guess) {
        return new From("198.51.100." + guess, false);
    }

    @Test
    @DisplayName("Threat 8: guessing passwords - one address that tries a thousand accounts is as slow")
    void one_address_that_tries_a_thousand_accounts_is_as_slow() throws Exception {
        administrator();
        long before = parts.argon().evaluated();
        for (int guess = 0; guess < 1000; guess++) {
            int account = guess;
            succeeds(() ->
                    parts.signIns().signIn("person" + account, PASSWORD, new From("2001:db8::" + account, false)));
            now.move(Duration.ofMillis(60));
        }

        assertThat(parts.argon().evaluated() - before).isBetween(5L, 10L);
        parts.signIns().signIn("ada@example.edu", PASSWORD, HERE);
    }

    @Test
    @DisplayName("Threat 8: guessing passwords - a restart does not forget, nor does another server not know")
    void what_was_guessed_wrong_of_an_account_is_known_to_other_servers() {
        administrator();
        for (int guess = 0; guess < 5; guess++) {
            assertThat(denial(() -> parts.signIns().signIn("ada@example.edu", "wrong", HERE)))
                    .isEqualTo(new Denial.WrongPassword());
        }
        var other = Parts.on(database, now, false);

        assertThat(denial(() -> other.signIns().signIn("ada@example.edu", PASSWORD, from(1))))
                .isEqualTo(new Denial.TooManyGuesses(Duration.ofSeconds(2)));
        now.move(Duration.ofSeconds(2));
        other.signIns().signIn("ada@example.edu", PASSWORD, from(1));
        other.lastUses().close();
    }

    @Test
    void the_right_password_of_an_account_that_is_not_there_is_wrong_like_any_other() {
        assertThat(denial(() -> signIn("nobody"))).isEqualTo(new Denial.WrongPassword());
        assertThat(parts.argon().evaluated()).isEqualTo(1);
    }
}
