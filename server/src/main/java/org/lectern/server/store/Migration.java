package org.lectern.server.store;

import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Brings the tables up to what this program knows, and refuses data that it does not know. */
final class Migration {

    /** The format of the data that this program reads and writes. */
    private static final int FORMAT = 1;

    private Migration() {}

    static void run(Engine engine) {
        int found = format(engine);
        if (found > FORMAT) {
            throw new StoreFailure(
                    "The data in " + engine.place() + " were written by a newer Lectern (format " + found
                            + ", this one knows " + FORMAT + "): start that version, or restore a copy made before it",
                    null);
        }
        try {
            Flyway.configure(Migration.class.getClassLoader())
                    .dataSource(engine.plain())
                    .locations("classpath:" + engine.scripts())
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            throw new StoreFailure(
                    "The tables in " + engine.place() + " could not be brought up to date: " + e.getMessage(), e);
        }
    }

    /** 0 where there are no data yet. */
    private static int format(Engine engine) {
        try (var connection = engine.plain().getConnection();
                var tables = connection.getMetaData().getTables(null, null, "meta", null)) {
            if (!tables.next()) {
                return 0;
            }
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery("select value from meta where name = 'format'")) {
                return rows.next() ? Integer.parseInt(rows.getString(1)) : 0;
            }
        } catch (SQLException e) {
            throw new StoreFailure("The database (" + engine.place() + ") cannot be opened: " + e.getMessage(), e);
        }
    }
}
