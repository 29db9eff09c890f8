package org.lectern.server.security;

import org.lectern.server.content.Databases;
import org.lectern.server.store.Database;

class PostgresSessionsTest extends SessionsContract {

    @Override
    Database open() {
        return Databases.postgresql();
    }
}
