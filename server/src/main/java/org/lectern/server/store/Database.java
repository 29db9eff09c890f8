package org.lectern.server.store;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Function;
import org.jooq.Configuration;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.SQLDialect;
import org.jooq.conf.Settings;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultConfiguration;
import org.jspecify.annotations.Nullable;

/**
 * The database, its tables brought up to date. Transactions are ours: {@code @Transactional} does nothing here.
 *
 * <p>Writers take turns on both engines: SQLite has one writer by nature, and on PostgreSQL each write transaction
 * begins by taking a lock that it holds until it is committed. So the numbers of the change log are in the order of
 * commits, and what a writer checked still holds when it writes.
 */
public final class Database implements AutoCloseable {

    /** A number of our own among PostgreSQL's advisory locks: "lectern" in ASCII. */
    private static final long TURN = 0x6c65637465726eL;

    static {
        System.setProperty("org.jooq.no-logo", "true");
        System.setProperty("org.jooq.no-tips", "true");
    }

    private final String place;
    private final HikariDataSource writers;
    private final HikariDataSource readers;
    private final SQLDialect dialect;
    private final Engine engine;
    private final Trouble trouble;
    private final Settings settings = new Settings().withExecuteLogging(false);

    private Database(Engine engine) {
        Migration.run(engine);
        this.place = engine.place();
        this.trouble = new Trouble(place);
        this.writers = engine.writerPool();
        this.readers = engine.readerPool();
        this.dialect = engine.dialect();
        this.engine = engine;
    }

    /**
     * The embedded database, {@code lectern.db} in the folder, which is made if it is not there.
     *
     * @throws StoreFailure if it cannot be opened, or was written by a newer program
     */
    public static Database sqlite(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new StoreFailure(
                    "The data folder " + folder + " cannot be made: check who owns " + folder.getParent(), e);
        }
        return open(Engine.sqlite(folder.resolve("lectern.db")));
    }

    /**
     * A PostgreSQL database.
     *
     * @param url {@code jdbc:postgresql:...}
     * @throws StoreFailure if it cannot be reached, or was written by a newer program
     */
    public static Database postgresql(String url, @Nullable String user, @Nullable String password) {
        return open(Engine.postgresql(url, user, password));
    }

    private static Database open(Engine engine) {
        try {
            return new Database(engine);
        } catch (DataAccessException | com.zaxxer.hikari.pool.HikariPool.PoolInitializationException e) {
            throw new StoreFailure("The database (" + engine.place() + ") cannot be opened: " + e.getMessage(), e);
        }
    }

    /**
     * Reads from one snapshot: what others commit meanwhile is not seen.
     *
     * @throws StoreFailure also if the work went on after a statement had failed: it does not know what it missed
     */
    public <T> T read(Function<Transaction, T> work) {
        return run(readers, false, work);
    }

    /**
     * Writes all or nothing, after the writers before it. When it returns, what was written survives a crash. An
     * exception of the work undoes it.
     *
     * @throws StoreFailure if the database did not take it; {@link StoreFailure.Kind#UNKNOWN} is the one case in which it
     *     may have been kept all the same
     */
    public <T> T write(Function<Transaction, T> work) {
        return run(writers, true, transaction -> {
            if (dialect == SQLDialect.POSTGRES) {
                transaction.sql("select pg_advisory_xact_lock(" + TURN + ")");
            }
            return work.apply(transaction);
        });
    }

    /**
     * Begins to look out for other servers on this database.
     *
     * @param heard called, on a thread of its own, after any server committed changes; it may be called once too often
     */
    public Neighbours neighbours(Runnable heard) {
        return Neighbours.of(isShared() ? engine.plain() : null, heard);
    }

    /** Whether other servers may use it at the same time. */
    public boolean isShared() {
        return dialect == SQLDialect.POSTGRES;
    }

    /** The connection is taken here and not by jOOQ, which asks a pool that has none to give two times more. */
    private <T> T run(HikariDataSource pool, boolean writing, Function<Transaction, T> work) {
        var attempt = new Attempt(writing);
        try {
            T result;
            try (var connection = connection(pool)) {
                result = DSL.using(attempt.configuration().set(connection))
                        .transactionResult(context -> attempt.of(new Transaction(context.dsl()), work));
            }
            trouble.overcome(writing);
            return result;
        } catch (SQLException | RuntimeException e) {
            throw attempt.failure(e);
        }
    }

    /** Where there is no server there is nothing to wait for. */
    private static Connection connection(HikariDataSource pool) throws SQLException {
        var gone = pool.getDataSource() instanceof Persevering server ? server.gone() : null;
        if (gone != null && pool.getHikariPoolMXBean().getTotalConnections() == 0) {
            throw gone;
        }
        return pool.getConnection();
    }

    private static void close(HikariDataSource pool) {
        if (pool.getDataSource() instanceof Persevering server) {
            server.giveUp();
        }
        pool.close();
    }

    /** One transaction, and the first statement of it that failed. */
    private final class Attempt implements ExecuteListener {

        private static final long serialVersionUID = 1;

        private final boolean writing;
        private boolean done;
        private @Nullable RuntimeException failed;

        Attempt(boolean writing) {
            this.writing = writing;
        }

        Configuration configuration() {
            return new DefaultConfiguration().set(dialect).set(settings).set(this);
        }

        /** Does the work; whoever caught a failure of the database in there cannot know what it means. */
        <T> T of(Transaction transaction, Function<Transaction, T> work) {
            T result = work.apply(transaction);
            if (failed != null) {
                throw failed;
            }
            done = true;
            return result;
        }

        @Override
        public void exception(ExecuteContext context) {
            var thrown = context.exception();
            if (failed == null && thrown != null) {
                failed = thrown;
            }
        }

        RuntimeException failure(Exception thrown) {
            if (failed == null && !(thrown instanceof SQLException) && !(thrown instanceof DataAccessException)) {
                return (RuntimeException) thrown;
            }
            var cause = failed == null ? thrown : failed;
            var kind = Reasons.of(cause, writing);
            if (kind == StoreFailure.Kind.GONE && writing && done && isShared()) {
                kind = StoreFailure.Kind.UNKNOWN;
            }
            var failure = new StoreFailure(kind, Reasons.sentence(kind, place, cause), cause);
            trouble.met(failure, writing);
            return failure;
        }
    }

    @Override
    public void close() {
        close(readers);
        close(writers);
    }
}
