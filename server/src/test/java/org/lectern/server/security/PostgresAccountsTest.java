package org.lectern.server.security;

import org.lectern.server.content.Databases;
import org.lectern.server.store.Database;

class PostgresAccountsTest extends AccountsContract {

    @Override
    Database open() {
        return Databases.postgresql();
    }
}
