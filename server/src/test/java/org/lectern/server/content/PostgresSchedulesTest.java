package org.lectern.server.content;

import org.lectern.server.store.Database;

class PostgresSchedulesTest extends SchedulesContract {

    @Override
    Database open() {
        return Databases.postgresql();
    }
}
