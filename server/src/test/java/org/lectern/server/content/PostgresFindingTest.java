package org.lectern.server.content;

import org.lectern.server.store.Database;

class PostgresFindingTest extends FindingContract {

    @Override
    Database open() {
        return Databases.postgresql();
    }
}
