package org.lectern.server.content;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.server.store.Database;

class SqliteFindingTest extends FindingContract {

    @TempDir
    Path folder;

    private int count;

    @Override
    Database open() {
        return Database.sqlite(folder.resolve("data" + count++));
    }
}
