package org.lectern.server.boot;

/**
 * Work that must be over before the server is ready, such as a migration. Every CDI bean of this type is run once at
 * start, on one thread, in the order of {@link #order()}; the server answers 503 until all are over.
 */
public interface BootStep {
    /** One or two words for a person, such as "migration"; different from every other step's. */
    String name();

    /** Lower runs first: 100 for the database, 200 for what fills it. */
    int order();

    /**
     * Does the work. An exception stops the server from becoming ready; its message goes to the log, for whoever
     * started the server, so make it a sentence that says what to try.
     *
     * @param progress told now and then how far it is
     */
    void run(Progress progress) throws Exception;

    /**
     * What is worth knowing as long as the server runs, once the step is done; empty when nothing is. A few words on
     * one line that strangers may read.
     */
    default String outcome() {
        return "";
    }
}
