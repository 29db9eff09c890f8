package org.lectern.server.security;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.server.store.Database;

class SqliteSessionsTest extends SessionsContract {

    @TempDir
    Path folder;

    @Override
    Database open() {
        return Database.sqlite(folder);
    }
}
