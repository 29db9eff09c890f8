package org.lectern.server.store;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the operator once that the database fails and what to try, and once that it is over, however many ask. */
final class Trouble {

    private static final Logger LOG = LoggerFactory.getLogger(Trouble.class);

    private final String place;
    private StoreFailure.@Nullable Kind kind;
    private boolean writing;

    Trouble(String place) {
        this.place = place;
    }

    /** @param wasWriting whether something was to be written */
    synchronized void met(StoreFailure failure, boolean wasWriting) {
        var met = failure.kind() == StoreFailure.Kind.UNKNOWN ? StoreFailure.Kind.GONE : failure.kind();
        if (met == StoreFailure.Kind.REFUSED) {
            return;
        }
        writing |= wasWriting;
        if (met != kind) {
            kind = met;
            LOG.error("{}. {}", failure.getMessage(), remedy(met));
        }
    }

    private static String remedy(StoreFailure.Kind kind) {
        return kind == StoreFailure.Kind.FULL
                ? "Writing is refused (507) until there is room, and reading goes on: free space, or look at quotas"
                        + " and at the health of the disk; no restart is needed"
                : "Requests that need it are refused (503) until it answers: see whether it runs, can be reached from"
                        + " here and has connections left; no restart is needed";
    }

    /** Reading proves nothing about a disk that takes nothing more. */
    synchronized void overcome(boolean wrote) {
        if (kind != null && (wrote || !writing)) {
            kind = null;
            writing = false;
            LOG.info("The database ({}) answers again", place);
        }
    }
}
