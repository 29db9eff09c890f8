package org.lectern.server.content;

import org.lectern.server.store.Database;

class PostgresTrashTest extends TrashContract {

    @Override
    Database open() {
        return Databases.postgresql();
    }
}
