package org.lectern.server.content;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.lectern.server.boot.BootStep;
import org.lectern.server.boot.Progress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Once an hour, one server of all purges what has been in the trash for long, and forgets answers nobody asks for again. */
@ApplicationScoped
class Housekeeping implements BootStep {

    private static final Logger LOG = LoggerFactory.getLogger(Housekeeping.class);
    private static final Duration PAUSE = Duration.ofHours(1);

    /** Until then it is known which of several servers is the first. */
    private static final Duration BEGIN = Duration.ofMinutes(1);

    private final Instance<ChangeLog> log;
    private final Instance<Entries> entries;
    private @Nullable Thread thread;

    @Inject
    Housekeeping(Instance<ChangeLog> log, Instance<Entries> entries) {
        this.log = log;
        this.entries = entries;
    }

    @Override
    public String name() {
        return "housekeeping";
    }

    @Override
    public int order() {
        return 290;
    }

    @Override
    public synchronized void run(Progress progress) {
        thread = new Thread(this::keep, "lectern-housekeeping");
        thread.setDaemon(true);
        thread.start();
    }

    private void keep() {
        try {
            for (var pause = BEGIN; true; pause = PAUSE) {
                Thread.sleep(pause.toMillis());
                try {
                    if (log.get().isOurs()) {
                        tidy(entries.get());
                    }
                } catch (RuntimeException e) {
                    LOG.warn("The trash is not emptied, nor anything else tidied, for now: {}", e.getMessage());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What one round does. */
    static void tidy(Entries entries) {
        entries.forgetAnswers();
        int purged = entries.emptyTrash();
        if (purged > 0) {
            LOG.info("{} entries were in the trash for {} days and are purged", purged, Trash.KEPT.toDays());
        }
    }

    @PreDestroy
    synchronized void stop() {
        if (thread != null) {
            thread.interrupt();
        }
    }
}
