package org.lectern.server.store;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class SqliteAccountsTest extends AccountsContract {

    @TempDir
    Path folder;

    @Override
    Database open() {
        return Database.sqlite(folder);
    }
}
