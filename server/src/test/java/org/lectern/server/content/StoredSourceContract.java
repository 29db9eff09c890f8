package org.lectern.server.content;

import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.lectern.engine.query.Source;
import org.lectern.server.store.Database;

/** The same of sources that are databases. */
abstract class StoredSourceContract extends SourceContract {

    Database database;
    Follower follower;
    Entries entries;

    abstract Database open();

    @BeforeEach
    void openDatabase() {
        database = open();
        follower = Follower.start(database);
        entries = new Entries(database, Samples.TYPES, follower, Clock.systemUTC());
    }

    @AfterEach
    void closeDatabase() {
        follower.close();
        database.close();
    }

    @Override
    Source source(List<Spec> specs) {
        return Spec.stored(specs, database, entries);
    }
}
