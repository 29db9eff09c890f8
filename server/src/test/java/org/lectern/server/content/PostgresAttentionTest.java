package org.lectern.server.content;

import org.lectern.server.store.Database;

class PostgresAttentionTest extends AttentionContract {

    @Override
    Database open() {
        return Databases.postgresql();
    }
}
