package org.lectern.server.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogFilterTest {

    @ParameterizedTest
    @CsvSource({
        "INFO,    org.lectern.server, x.Y,                                        true",
        "INFO,    jakarta.enterprise, x.Y,                                        false",
        "WARNING, jakarta.enterprise, x.Y,                                        true",
        "SEVERE,  jakarta.enterprise, org.glassfish.grizzly.http.util.URLDecoder, false",
    })
    void ours_and_warnings_of_the_platform_are_shown_but_not_what_a_stranger_could_fill_the_log_with(
            String level, String logger, String thrower, boolean isShown) {
        var entry = new LogRecord(Level.parse(level), "x");
        entry.setLoggerName(logger);
        var thrown = new IllegalStateException();
        thrown.setStackTrace(new StackTraceElement[] {new StackTraceElement(thrower, "decode", null, 1)});
        entry.setThrown(thrown);

        assertThat(new LogFilter().isLoggable(entry)).isEqualTo(isShown);
    }
}
