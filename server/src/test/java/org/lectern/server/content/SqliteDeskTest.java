package org.lectern.server.content;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.server.store.Database;

class SqliteDeskTest extends DeskContract {

    @TempDir
    Path folder;

    @Override
    Database open() {
        return Database.sqlite(folder);
    }
}
