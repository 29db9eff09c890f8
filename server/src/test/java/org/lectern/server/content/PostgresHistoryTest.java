package org.lectern.server.content;

import org.lectern.server.store.Database;

class PostgresHistoryTest extends HistoryContract {

    @Override
    Database open() {
        return Databases.postgresql();
    }
}
