package org.lectern.server.content.embedding;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.server.store.Database;

class SqliteEmbeddingTest extends EmbeddingContract {

    @TempDir
    Path folder;

    @Override
    Database open() {
        return Database.sqlite(folder);
    }
}
