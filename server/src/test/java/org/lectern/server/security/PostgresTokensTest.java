package org.lectern.server.security;

import org.lectern.server.content.Databases;
import org.lectern.server.store.Database;

class PostgresTokensTest extends TokensContract {

    @Override
    Database open() {
        return Databases.postgresql();
    }
}
