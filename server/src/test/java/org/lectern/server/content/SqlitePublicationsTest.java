package org.lectern.server.content;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.server.store.Database;

class SqlitePublicationsTest extends PublicationsContract {

    @TempDir
    Path folder;

    @Override
    Database open() {
        return Database.sqlite(folder);
    }
}
