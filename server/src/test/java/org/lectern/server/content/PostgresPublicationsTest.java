package org.lectern.server.content;

import org.lectern.server.store.Database;

class PostgresPublicationsTest extends PublicationsContract {

    @Override
    Database open() {
        return Databases.postgresql();
    }
}
