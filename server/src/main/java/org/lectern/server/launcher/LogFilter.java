package org.lectern.server.launcher;

import java.util.logging.Filter;
import java.util.logging.Level;
import java.util.logging.LogRecord;

/** Ours, and warnings of the platform, some of whose loggers set their own level whatever the file says. */
public final class LogFilter implements Filter {
    @Override
    public boolean isLoggable(LogRecord entry) {
        String logger = entry.getLoggerName();
        return entry.getLevel().intValue() >= Level.WARNING.intValue()
                || (logger != null && logger.startsWith("org.lectern"));
    }
}
