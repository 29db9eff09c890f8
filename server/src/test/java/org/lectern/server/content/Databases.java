package org.lectern.server.content;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.lectern.server.store.Database;

/** Real databases, empty, for tests. */
public final class Databases {

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final Map<Database, String> NAMES = new WeakHashMap<>();
    private static EmbeddedPostgres postgres;

    private Databases() {}

    /** A database of its own on a server that lives as long as this JVM. */
    public static synchronized Database postgresql() {
        try {
            if (postgres == null) {
                postgres = EmbeddedPostgres.builder().start();
            }
            var name = "lectern" + COUNT.incrementAndGet();
            try (var connection = postgres.getPostgresDatabase().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("create database " + name + " template template0");
            }
            return opened(name);
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Database opened(String name) {
        var database = Database.postgresql(postgres.getJdbcUrl("postgres", name), null, null);
        NAMES.put(database, name);
        return database;
    }

    /** The same database opened once more, as another server would. */
    public static synchronized Database again(Database database) {
        return opened(NAMES.get(database));
    }
}
