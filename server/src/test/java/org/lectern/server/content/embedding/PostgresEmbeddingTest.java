package org.lectern.server.content.embedding;

import org.lectern.server.content.Databases;
import org.lectern.server.store.Database;

class PostgresEmbeddingTest extends EmbeddingContract {

    @Override
    Database open() {
        return Databases.postgresql();
    }
}
