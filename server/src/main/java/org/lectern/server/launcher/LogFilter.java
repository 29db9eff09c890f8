package org.lectern.server.launcher;

import java.util.logging.Filter;
import java.util.logging.Level;
import java.util.logging.LogRecord;

/**
 * Ours, and warnings of the platform, some of whose loggers set their own level whatever the file says. Left out is the
 * stack trace with which the platform notes each path with a broken percent escape: anybody could fill the log with it.
 */
public final class LogFilter implements Filter {

    private static final String DECODER = "org.glassfish.grizzly.http.util.URLDecoder";

    @Override
    public boolean isLoggable(LogRecord entry) {
        String logger = entry.getLoggerName();
        if (logger != null && logger.startsWith("org.lectern")) {
            return true;
        }
        return entry.getLevel().intValue() >= Level.WARNING.intValue() && !isOfBrokenPath(entry);
    }

    private static boolean isOfBrokenPath(LogRecord entry) {
        Throwable thrown = entry.getThrown();
        return thrown != null
                && thrown.getStackTrace().length > 0
                && thrown.getStackTrace()[0].getClassName().equals(DECODER);
    }
}
