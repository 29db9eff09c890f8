package org.lectern.server.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.jooq.SQLDialect;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteDataSource;

/**
 * One of the databases we run on: how to connect to it.
 *
 * @param scripts the folder of its migrations on the class path
 * @param place where the data are, for sentences to an operator; no secrets
 * @param plain connections outside of pools
 * @param writing connections that may write, for a pool
 * @param reading the same whose transactions see one snapshot and cannot write
 * @param writers how many may be connected to write at once
 */
record Engine(
        SQLDialect dialect,
        String scripts,
        String place,
        DataSource plain,
        DataSource writing,
        DataSource reading,
        int writers) {

    private static final int BUSY_MILLIS = 10_000;

    /** How long to wait for an answer of the PostgreSQL server, unless its address says {@code connectTimeout}. */
    private static final int CONNECT_SECONDS = 2;

    /** How long to wait for a connection to it; a file is never gone, there writers wait in line. */
    private static final int CONNECTION_MILLIS = 1_500;

    /**
     * SQLite in a file. An acknowledged write survives {@code kill -9} and a power cut: the log is synced at each
     * commit. One connection writes, so that writers wait in line here rather than find the database busy.
     */
    static Engine sqlite(Path file) {
        return new Engine(
                SQLDialect.SQLITE,
                "db/sqlite",
                file.toString(),
                sqlite(file, TransactionMode.IMMEDIATE, false),
                sqlite(file, TransactionMode.IMMEDIATE, false),
                sqlite(file, TransactionMode.DEFERRED, true),
                1);
    }

    private static DataSource sqlite(Path file, TransactionMode transactions, boolean readOnly) {
        var config = new SQLiteConfig();
        config.setReadOnly(readOnly);
        if (!readOnly) {
            config.setJournalMode(JournalMode.WAL);
        }
        config.setSynchronous(SynchronousMode.FULL);
        config.setTransactionMode(transactions);
        config.enforceForeignKeys(true);
        config.setBusyTimeout(BUSY_MILLIS);
        var source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file);
        return source;
    }

    /** PostgreSQL. */
    static Engine postgresql(String url, @Nullable String user, @Nullable String password) {
        var source = set(new PGSimpleDataSource(), url, user, password);
        var place = "PostgreSQL at " + String.join(",", source.getServerNames()) + "/" + source.getDatabaseName();
        var writing = set(new Persevering(), url, user, password);
        var reading = set(new Persevering(), url, user, password);
        return new Engine(SQLDialect.POSTGRES, "db/postgresql", place, source, writing, reading, 4);
    }

    private static <S extends PGSimpleDataSource> S set(
            S source, String url, @Nullable String user, @Nullable String password) {
        source.setUrl(url);
        if (user != null) {
            source.setUser(user);
        }
        if (password != null) {
            source.setPassword(password);
        }
        if (!url.contains("connectTimeout=")) {
            source.setConnectTimeout(CONNECT_SECONDS);
        }
        source.setTcpKeepAlive(true);
        return source;
    }

    HikariDataSource writerPool() {
        return pool(config("lectern-write", writing, writers));
    }

    HikariDataSource readerPool() {
        var config = config(
                "lectern-read", reading, Math.max(8, 2 * Runtime.getRuntime().availableProcessors()));
        config.setReadOnly(true);
        if (dialect == SQLDialect.POSTGRES) {
            config.setTransactionIsolation("TRANSACTION_REPEATABLE_READ");
        }
        return pool(config);
    }

    private static HikariDataSource pool(HikariConfig config) {
        var pool = new HikariDataSource(config);
        if (config.getDataSource() instanceof Persevering server) {
            server.persevere();
        }
        return pool;
    }

    private HikariConfig config(String name, DataSource source, int size) {
        var config = new HikariConfig();
        config.setPoolName(name);
        config.setDataSource(source);
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(1);
        if (dialect == SQLDialect.POSTGRES) {
            config.setConnectionTimeout(CONNECTION_MILLIS);
            config.setValidationTimeout(1_000);
        }
        return config;
    }
}
