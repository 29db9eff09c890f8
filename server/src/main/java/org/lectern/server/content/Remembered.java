package org.lectern.server.content;

import java.util.function.Supplier;
import org.lectern.server.store.Database;

/** What was decided once for a database, and holds as long as it does. */
public final class Remembered {

    private final Database database;

    Remembered(Database database) {
        this.database = database;
    }

    /**
     * What was decided under this name.
     *
     * @param name in the table of what the program remembers; another for every question
     * @param first decides if nobody has; kept from then on
     */
    public String once(String name, Supplier<String> first) {
        return database.write(transaction -> transaction.meta().find(name).orElseGet(() -> {
            var decided = first.get();
            transaction.meta().put(name, decided);
            return decided;
        }));
    }
}
