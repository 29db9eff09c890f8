package org.lectern.server.store;

/** Connections that break. */
public final class Broken {

    private Broken() {}

    /** Writes, on PostgreSQL, and loses the connection after the work is done and before it is kept. */
    public static void beforeCommit(Database database) {
        database.write(transaction -> {
            var backend =
                    transaction.sql("select pg_backend_pid() as pid").get(0).number("pid");
            database.read(other -> other.sql("select pg_terminate_backend(" + backend + ")"));
            var there = "select pid from pg_stat_activity where pid = " + backend;
            while (!database.read(other -> other.sql(there)).isEmpty()) {
                Thread.onSpinWait();
            }
            return backend;
        });
    }
}
