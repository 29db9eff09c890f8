package org.lectern.server.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The other servers on the same database. On PostgreSQL a connection of its own hears of what they commit, and holds
 * the lock that makes one server of all the first; the lock is free again when that server ends, however it ends. An
 * embedded database has no other servers.
 *
 * <p>The connection has to lead to the database itself: a pool in between that gives each transaction another session
 * takes both away.
 */
public final class Neighbours implements AutoCloseable {

    /** The channel of notifications. */
    static final String CHANNEL = "lectern_change";

    private static final Logger LOG = LoggerFactory.getLogger(Neighbours.class);

    /** A number of our own among PostgreSQL's advisory locks: "first" in ASCII. */
    private static final long FIRST = 0x6669727374L;

    private static final int LISTEN_MILLIS = 1000;
    private static final int PAUSE_MILLIS = 500;

    /** How long the database may take to answer on this connection, before it is given up. */
    private static final int SILENCE_MILLIS = 5000;

    private final @Nullable DataSource source;
    private final Runnable heard;
    private final Thread thread = new Thread(this::listen, "lectern-neighbours");
    private volatile boolean first;
    private volatile boolean closed;

    private Neighbours(@Nullable DataSource source, Runnable heard) {
        this.source = source;
        this.heard = heard;
    }

    /**
     * @param source null if there are none
     * @param heard called, on a thread of its own, after any server committed changes
     */
    static Neighbours of(@Nullable DataSource source, Runnable heard) {
        var neighbours = new Neighbours(source, heard);
        if (source == null) {
            neighbours.first = true;
        } else {
            neighbours.thread.setDaemon(true);
            neighbours.thread.start();
        }
        return neighbours;
    }

    /**
     * Whether this server is the one that does what only one should. Two may say so for some seconds when the network
     * between one of them and the database breaks.
     */
    public boolean isFirst() {
        return first;
    }

    private void listen() {
        boolean failing = false;
        while (!closed) {
            try (var connection = Objects.requireNonNull(source).getConnection()) {
                begin(connection);
                failing = false;
                // What was committed while nobody listened.
                heard.run();
                while (!closed) {
                    hear(connection);
                }
            } catch (SQLException | RuntimeException e) {
                if (!failing && !closed) {
                    LOG.warn("What other servers change is heard of by polling alone for now: {}", e.getMessage());
                }
                failing = true;
            } finally {
                first = false;
            }
            pause();
        }
    }

    private static void begin(Connection connection) throws SQLException {
        connection.setAutoCommit(true);
        Executor direct = Runnable::run;
        connection.setNetworkTimeout(direct, SILENCE_MILLIS);
        try (var statement = connection.createStatement()) {
            statement.execute("listen " + CHANNEL);
            // The server lets go of the lock soon after this machine lost its power or its network.
            statement.execute("set tcp_keepalives_idle = 5");
            statement.execute("set tcp_keepalives_interval = 2");
            statement.execute("set tcp_keepalives_count = 3");
            statement.execute("set tcp_user_timeout = 10000");
        }
    }

    /** Each round asks for the lock or, once it is held, anything: so a connection that is dead is noticed. */
    private void hear(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row =
                        statement.executeQuery(first ? "select true" : "select pg_try_advisory_lock(" + FIRST + ")")) {
            first = row.next() && row.getBoolean(1);
        }
        var notifications = connection.unwrap(PGConnection.class).getNotifications(LISTEN_MILLIS);
        if (notifications != null && notifications.length > 0) {
            heard.run();
        }
    }

    private void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(closed ? 0 : PAUSE_MILLIS);
        } catch (InterruptedException e) {
            closed = true;
        }
    }

    @Override
    public void close() {
        closed = true;
        first = false;
        try {
            thread.join(SILENCE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
