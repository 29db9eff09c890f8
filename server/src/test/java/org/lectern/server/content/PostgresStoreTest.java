package org.lectern.server.content;

import org.lectern.server.store.Database;

class PostgresStoreTest extends StoreContract {

    @Override
    Database open() {
        return Databases.postgresql();
    }
}
