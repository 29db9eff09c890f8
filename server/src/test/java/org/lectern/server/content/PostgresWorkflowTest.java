package org.lectern.server.content;

import org.lectern.server.store.Database;

class PostgresWorkflowTest extends WorkflowContract {

    @Override
    Database open() {
        return Databases.postgresql();
    }
}
