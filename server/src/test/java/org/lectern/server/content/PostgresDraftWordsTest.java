package org.lectern.server.content;

import org.lectern.server.store.Database;

class PostgresDraftWordsTest extends DraftWordsContract {

    @Override
    Database open() {
        return Databases.postgresql();
    }
}
