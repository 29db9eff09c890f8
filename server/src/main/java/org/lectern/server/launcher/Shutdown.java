package org.lectern.server.launcher;

import java.time.Duration;

/** The end of the process, which comes even when the platform does not finish tidying up. */
final class Shutdown {
    private static final Duration LIMIT = Duration.ofSeconds(8);
    private static final int TERMINATED = 128 + 15;

    private Shutdown() {}

    /** From now on a signal ends the process within the limit. */
    static void mustEnd() {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> haltAfterLimit(TERMINATED), "lectern-end"));
    }

    /** Ends the process with this code within the limit. */
    static void exit(int code) {
        haltAfterLimit(code);
        System.exit(code);
    }

    /** From now on the end of the process that started this one ends this one, even when it was killed. */
    static void withParent() {
        ProcessHandle.current().parent().ifPresent(parent -> parent.onExit().thenRun(() -> exit(TERMINATED)));
    }

    private static void haltAfterLimit(int code) {
        Thread watchdog = new Thread(
                () -> {
                    try {
                        Thread.sleep(LIMIT.toMillis());
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                    Runtime.getRuntime().halt(code);
                },
                "lectern-watchdog");
        watchdog.setDaemon(true);
        watchdog.start();
    }
}
