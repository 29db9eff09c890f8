package org.lectern.server.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.server.SmallDisk;
import org.lectern.server.store.Actor;
import org.lectern.server.store.Counting;
import org.lectern.server.store.Database;
import org.lectern.server.store.Room;
import org.lectern.server.store.StoreFailure;

/** A disk that takes nothing more: what was acknowledged stays, what was refused leaves nothing, and it heals by itself. */
class FullDiskTest {

    @TempDir
    Path folder;

    @Test
    void onSqliteAFullDiskIsToldAsSuchAndHealsByItself() {
        try (var database = Database.sqlite(folder)) {
            new Foundation(database, Clock.systemUTC()).lay(Spec.MAIN);
            Room.none(database);

            var written = writeUntilFull(database);

            assertThat(written.failure())
                    .hasMessageStartingWith(
                            "The database (" + folder.resolve("lectern.db") + ") takes nothing more: [SQLITE_FULL]");
            Room.plenty(database);
            assertHealed(database, written);
        }
    }

    @Test
    void onPostgresqlAFullDiskIsToldAsSuchAndHealsByItself() throws IOException, SQLException {
        try (var disk = SmallDisk.mount(folder.resolve("disk"), 40);
                var server = EmbeddedPostgres.builder().start()) {
            var place = disk.folder("tables");
            place.giveToEverybody();
            try (var connection = server.getPostgresDatabase().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("create tablespace small location '" + place.path() + "'");
                statement.execute("create database lectern template template0 tablespace small");
            }
            try (var database = Database.postgresql(server.getJdbcUrl("postgres", "lectern"), null, null)) {
                new Foundation(database, Clock.systemUTC()).lay(Spec.MAIN);
                disk.fill();

                var written = writeUntilFull(database);

                assertThat(written.failure())
                        .hasMessageStartingWith("The database (PostgreSQL at ")
                        .hasMessageContaining(" takes nothing more: ");
                disk.free();
                assertHealed(database, written);
            }
        }
    }

    @Test
    void whoeverCatchesAFailureInsideATransactionDoesNotHideIt() {
        try (var database = Database.sqlite(folder)) {
            new Foundation(database, Clock.systemUTC()).lay(Spec.MAIN);
            Room.none(database);
            writeUntilFull(database);

            assertThatThrownBy(() -> database.write(transaction -> {
                        try {
                            transaction.meta().put("large", "x".repeat(1_000_000));
                        } catch (RuntimeException hidden) {
                            return "none the wiser";
                        }
                        return "there was room";
                    }))
                    .isInstanceOf(StoreFailure.class);
        }
    }

    /** @param entries those that were acknowledged */
    private record Written(int entries, StoreFailure failure) {}

    private static Written writeUntilFull(Database database) {
        try (var follower = Follower.start(database)) {
            var entries = new Entries(database, Samples.TYPES, follower, Clock.systemUTC());
            int before = (int) Counting.rows(database, "entry", "1 = 1");
            for (int i = before; true; i++) {
                var slug = "note-" + i;
                var failure = catchThrowableOfType(
                        StoreFailure.class,
                        () -> entries.run(
                                Actor.SYSTEM,
                                writing -> writing.create(
                                        NewEntry.named("note", slug, Samples.titled(slug + "x".repeat(20_000))))));
                if (failure != null) {
                    assertThat(failure.kind()).isEqualTo(StoreFailure.Kind.FULL);
                    return new Written(i, failure);
                }
            }
        }
    }

    private static void assertHealed(Database database, Written written) {
        for (var table : new String[] {"entry", "revision", "draft", "change", "audit"}) {
            assertThat(Counting.rows(database, table, "1 = 1")).as(table).isEqualTo(written.entries());
        }
        try (var follower = Follower.start(database)) {
            var entries = new Entries(database, Samples.TYPES, follower, Clock.systemUTC());
            entries.run(
                    Actor.SYSTEM, writing -> writing.create(NewEntry.named("note", "after", Samples.titled("After"))));
        }
        assertThat(Counting.rows(database, "entry", "slug = 'after'")).isEqualTo(1);
    }
}
