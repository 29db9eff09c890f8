package org.lectern.server.content;

import org.lectern.server.store.Database;

class PostgresSourceTest extends StoredSourceContract {

    @Override
    Database open() {
        return Databases.postgresql();
    }
}
