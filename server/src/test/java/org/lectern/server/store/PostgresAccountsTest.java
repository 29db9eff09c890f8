package org.lectern.server.store;

import org.lectern.server.content.Databases;

class PostgresAccountsTest extends AccountsContract {

    @Override
    Database open() {
        return Databases.postgresql();
    }
}
