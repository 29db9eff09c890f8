package org.lectern.server.content;

import org.lectern.server.store.Database;

class PostgresFoundationTest extends FoundationContract {

    @Override
    Database open() {
        return Databases.postgresql();
    }
}
