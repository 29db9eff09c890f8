package org.lectern.engine.type;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class ClockCallsTest {

    @SuppressWarnings({"unused", "JavaUtilDate"})
    static class Curious {
        Instant direct() {
            return Instant.now();
        }

        Supplier<LocalDate> byReference() {
            return LocalDate::now;
        }

        Date old() {
            return new Date();
        }

        long weighty() {
            return 1L << 40;
        }
    }

    @SuppressWarnings({"unused", "JavaUtilDate"})
    static class Patient {
        Instant given(Clock clock) {
            return clock.instant();
        }

        Date fixed() {
            return new Date(0);
        }
    }

    @Test
    void finds_calls_and_references_to_the_machines_clock() throws IOException {
        assertThat(ClockCalls.calls(bytes(Curious.class)))
                .containsExactly("java.time.Instant.now", "java.time.LocalDate.now", "java.util.Date.<init>");
    }

    @Test
    void leaves_alone_what_only_handles_time() throws IOException {
        assertThat(ClockCalls.calls(bytes(Patient.class))).isEmpty();
    }

    @Test
    void looks_through_everything_that_comes_with_a_plugin() {
        assertThat(ClockCalls.besides(ClockCallsTest.class))
                .contains("org.lectern.engine.type.ClockCallsTest$Curious calls java.time.Instant.now")
                .noneMatch(call -> call.contains("Patient"));
        assertThat(ClockCalls.besides(Test.class)).isNotNull();
        assertThat(ClockCalls.besides(String.class)).isEmpty();
    }

    private static byte[] bytes(Class<?> type) throws IOException {
        var name = type.getName().replace('.', '/') + ".class";
        try (var in = type.getClassLoader().getResourceAsStream(name)) {
            return in.readAllBytes();
        }
    }
}
