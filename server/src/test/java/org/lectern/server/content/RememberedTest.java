package org.lectern.server.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.server.store.Database;

class RememberedTest {

    @TempDir
    Path folder;

    @Test
    void what_was_decided_first_holds_also_after_a_restart() {
        try (var database = Database.sqlite(folder)) {
            assertThat(new Remembered(database).once("week", () -> "first")).isEqualTo("first");
            assertThat(new Remembered(database).once("week", () -> "second")).isEqualTo("first");
        }
        try (var database = Database.sqlite(folder)) {
            assertThat(new Remembered(database).once("week", () -> "third")).isEqualTo("first");
            assertThat(new Remembered(database).once("other", () -> "own")).isEqualTo("own");
        }
    }
}
