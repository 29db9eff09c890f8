package org.lectern.server.store;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteException;

/** What the codes of both databases mean to whoever asked. */
final class Reasons {

    // Primary result codes, https://www.sqlite.org/rescode.html
    private static final int SQLITE_PERM = 3;
    private static final int SQLITE_BUSY = 5;
    private static final int SQLITE_LOCKED = 6;
    private static final int SQLITE_READONLY = 8;
    private static final int SQLITE_IOERR = 10;
    private static final int SQLITE_FULL = 13;
    private static final int SQLITE_CANTOPEN = 14;
    private static final int PRIMARY = 0xff;

    // Appendix A of PostgreSQL's manual.
    private static final String DISK_FULL = "53100";
    private static final String IO_ERROR = "58030";
    /** Connections, resources, an operator's hand, deadlocks and the like, of another server's standing in. */
    private static final Set<String> PASSING = Set.of("08", "53", "57", "40", "25");

    private Reasons() {}

    /** @param writing whether something was to be written */
    static StoreFailure.Kind of(Throwable thrown, boolean writing) {
        var sql = sql(thrown);
        if (sql instanceof SQLiteException sqlite) {
            return ofSqlite(sqlite.getResultCode().code & PRIMARY, writing);
        } else if (sql instanceof SQLTransientConnectionException) {
            return StoreFailure.Kind.GONE;
        }
        var state = sql == null || sql.getSQLState() == null ? "" : sql.getSQLState();
        if (state.equals(DISK_FULL) || (state.equals(IO_ERROR) && writing)) {
            return StoreFailure.Kind.FULL;
        }
        return state.length() == 5 && PASSING.contains(state.substring(0, 2)) || state.equals(IO_ERROR)
                ? StoreFailure.Kind.GONE
                : StoreFailure.Kind.REFUSED;
    }

    /** A quota, or a limit to the size of files, is told as a failure to write, and only a full disk as a full disk. */
    private static StoreFailure.Kind ofSqlite(int code, boolean writing) {
        return switch (code) {
            case SQLITE_FULL -> StoreFailure.Kind.FULL;
            case SQLITE_IOERR -> writing ? StoreFailure.Kind.FULL : StoreFailure.Kind.GONE;
            // A file system that met an error goes on read-only.
            case SQLITE_READONLY, SQLITE_PERM -> writing ? StoreFailure.Kind.FULL : StoreFailure.Kind.REFUSED;
            case SQLITE_BUSY, SQLITE_LOCKED, SQLITE_CANTOPEN -> StoreFailure.Kind.GONE;
            default -> StoreFailure.Kind.REFUSED;
        };
    }

    /** For the log: what, where, and the database's own words. */
    static String sentence(StoreFailure.Kind kind, String place, Throwable thrown) {
        var what =
                switch (kind) {
                    case GONE -> "cannot be reached";
                    case UNKNOWN -> "was lost while it was writing";
                    case FULL -> "takes nothing more";
                    case REFUSED -> "refused";
                };
        var sql = sql(thrown);
        var words = String.valueOf((sql == null ? thrown : sql).getMessage());
        return "The database (" + place + ") " + what + ": "
                + words.lines().findFirst().orElse("");
    }

    private static @Nullable SQLException sql(Throwable thrown) {
        SQLException found = null;
        for (Throwable one = thrown; one != null && one != one.getCause(); one = one.getCause()) {
            if (one instanceof SQLException sql) {
                found = found == null || sql instanceof SQLiteException ? sql : found;
            }
        }
        return found;
    }
}
