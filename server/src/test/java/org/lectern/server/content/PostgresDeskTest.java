package org.lectern.server.content;

import org.lectern.server.store.Database;

class PostgresDeskTest extends DeskContract {

    @Override
    Database open() {
        return Databases.postgresql();
    }
}
