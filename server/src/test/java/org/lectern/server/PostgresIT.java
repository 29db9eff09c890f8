package org.lectern.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real jar on a PostgreSQL instead of its embedded database. */
class PostgresIT {

    private static final String LIST = "/api/v1/content/event?page%5Bsize%5D=100&total=true";

    @TempDir
    Path folder;

    @Test
    void a_server_keeps_its_content_in_postgresql_and_nothing_on_its_own_disk() throws IOException {
        try (var postgres = EmbeddedPostgres.builder().start()) {
            var settings = new HashMap<String, String>();
            settings.put("lectern.demo", "true");
            settings.put("lectern.base.url", "https://lectern.example");
            settings.put("lectern.db.url", postgres.getJdbcUrl("postgres", "postgres"));
            String before;
            try (var first = RunningServer.start(folder, settings)) {
                before = first.get(LIST).body();
                assertThat(before).contains("what-rivers-remember");
                first.kill();
            }
            try (var second = RunningServer.start(folder, settings)) {
                assertThat(second.get(LIST).body()).isEqualTo(before);
                assertThat(Files.exists(second.data().resolve("lectern.db"))).isFalse();
            }
        }
    }

    @Test
    void a_database_that_cannot_be_reached_ends_the_start_with_a_sentence() {
        var nowhere = "jdbc:postgresql://127.0.0.1:" + RunningServer.freePort() + "/lectern";
        try (var server = RunningServer.launch(folder, Map.of("lectern.db.url", nowhere))) {
            assertThat(server.exitCode()).isEqualTo(1);
            assertThat(server.errors()).contains("The database (").contains("cannot be opened");
        }
    }
}
