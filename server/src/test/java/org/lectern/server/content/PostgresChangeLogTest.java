package org.lectern.server.content;

import org.lectern.server.store.Database;

class PostgresChangeLogTest extends ChangeLogContract {

    @Override
    Database open() {
        return Databases.postgresql();
    }
}
