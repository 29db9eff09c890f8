package org.lectern.server.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.server.store.Database;
import org.lectern.server.store.StoreFailure;

class SqliteStoreTest extends StoreContract {

    @TempDir
    Path folder;

    @Override
    Database open() {
        return Database.sqlite(folder);
    }

    @Test
    void dataOfANewerProgramAreRefused() throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("lectern.db"));
                var statement = connection.createStatement()) {
            statement.execute("update meta set value = '2' where name = 'format'");
        }

        assertThatThrownBy(() -> Database.sqlite(folder))
                .isInstanceOf(StoreFailure.class)
                .hasMessage("The data in " + folder.resolve("lectern.db")
                        + " were written by a newer Lectern (format 2, this one knows 1): start that version, or"
                        + " restore a copy made before it");
    }

    @Test
    void everyCommitIsSynced() throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("lectern.db"));
                var rows = connection.createStatement().executeQuery("pragma journal_mode")) {
            assertThat(rows.getString(1)).isEqualTo("wal");
        }
    }
}
