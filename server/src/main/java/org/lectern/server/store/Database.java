package org.lectern.server.store;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.function.Function;
import org.jooq.SQLDialect;
import org.jooq.conf.Settings;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
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
    private final Settings settings = new Settings().withExecuteLogging(false);

    private Database(Engine engine) {
        Migration.run(engine);
        this.place = engine.place();
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

    /** Reads from one snapshot: what others commit meanwhile is not seen. */
    public <T> T read(Function<Transaction, T> work) {
        return run(readers, work);
    }

    /**
     * Writes all or nothing, after the writers before it. When it returns, what was written survives a crash. An
     * exception of the work undoes it.
     */
    public <T> T write(Function<Transaction, T> work) {
        return run(writers, transaction -> {
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
        return Neighbours.of(isShared() ? engine.writing() : null, heard);
    }

    /** Whether other servers may use it at the same time. */
    public boolean isShared() {
        return dialect == SQLDialect.POSTGRES;
    }

    /** The connection is taken here and not by jOOQ, which asks a pool that has none to give two times more. */
    private <T> T run(HikariDataSource pool, Function<Transaction, T> work) {
        try (var connection = pool.getConnection()) {
            return DSL.using(connection, dialect, settings)
                    .transactionResult(context -> work.apply(new Transaction(context.dsl())));
        } catch (SQLException | DataAccessException e) {
            throw new StoreFailure("The database (" + place + ") refused: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        readers.close();
        writers.close();
    }
}
