package org.lectern.server.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.lectern.server.store.Broken;
import org.lectern.server.store.Database;
import org.lectern.server.store.StoreFailure;

/** A database server that is not there is told soon: nobody waits half a minute for an answer. */
class PostgresGoneTest {

    private static final Duration SOON = Duration.ofSeconds(12);

    @Test
    void aWriterIsToldSoonThatTheServerIsGone() throws IOException {
        var server = EmbeddedPostgres.builder().start();
        try (var database = Database.postgresql(server.getJdbcUrl("postgres", "postgres"), null, null)) {
            server.close();
            long before = System.nanoTime();

            assertThatThrownBy(() -> database.write(transaction -> transaction))
                    .isInstanceOf(StoreFailure.class)
                    .hasMessageStartingWith("The database (PostgreSQL at ");

            assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(SOON);
        }
    }

    @Test
    void aWriterWhoseConnectionBreaksAtTheEndIsToldThatNobodyKnows() throws IOException {
        try (var server = EmbeddedPostgres.builder().start();
                var database = Database.postgresql(server.getJdbcUrl("postgres", "postgres"), null, null)) {
            assertThatThrownBy(() -> Broken.beforeCommit(database))
                    .isInstanceOfSatisfying(StoreFailure.class, failure -> assertThat(failure.kind())
                            .isEqualTo(StoreFailure.Kind.UNKNOWN))
                    .hasMessageContaining(" was lost while it was writing: ");
        }
    }

    @Test
    void aStartIsToldSoonThatNobodyAnswers() throws IOException {
        try (var silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var waiting = new ArrayList<Socket>();
            for (int i = 0; i < 2; i++) {
                waiting.add(new Socket(silent.getInetAddress(), silent.getLocalPort()));
            }
            long before = System.nanoTime();

            var url = "jdbc:postgresql://127.0.0.1:" + silent.getLocalPort() + "/x?socketTimeout=1";
            assertThatThrownBy(() -> Database.postgresql(url, null, null)).isInstanceOf(StoreFailure.class);

            assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(SOON);
            for (var socket : waiting) {
                socket.close();
            }
        }
    }
}
