package org.lectern.server.store;

import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Connections to PostgreSQL for a pool. While the server is gone it is asked again and again: a pool that is told of each
 * failure waits longer and longer, and would come back seconds after the server. Who needs a connection meanwhile
 * can ask here whether there is any hope, instead of waiting for one.
 */
final class Persevering extends PGSimpleDataSource {

    private static final long serialVersionUID = 1;

    private static final int PAUSE_MILLIS = 200;

    private volatile boolean persevering;
    private transient volatile @Nullable SQLException gone;

    /** From now on: who starts must be told at once. */
    void persevere() {
        persevering = true;
    }

    /** Whoever waits here is told the next time. */
    void giveUp() {
        persevering = false;
    }

    /** Why the server cannot be reached; null if it can, as far as is known. */
    @Nullable
    SQLException gone() {
        return gone;
    }

    @Override
    public Connection getConnection(@Nullable String user, @Nullable String password) throws SQLException {
        while (true) {
            try {
                var connection = super.getConnection(user, password);
                gone = null;
                return connection;
            } catch (SQLException e) {
                gone = e;
                if (!persevering || !paused()) {
                    throw e;
                }
            }
        }
    }

    private static boolean paused() {
        try {
            Thread.sleep(PAUSE_MILLIS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
