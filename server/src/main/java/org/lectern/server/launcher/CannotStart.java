package org.lectern.server.launcher;

import java.util.List;

/** Why there will be no server, in sentences, and the exit code that says so to a script. */
final class CannotStart extends Exception {
    private static final long serialVersionUID = 1L;

    /** It started and failed on the way: a deployment, a migration, an import. */
    static final int FAILED = 1;
    /** A setting or an argument is wrong. */
    static final int WRONG_SETTINGS = 2;
    /** Another server uses the data folder. */
    static final int DATA_IN_USE = 3;
    /** Something else listens on the port. */
    static final int PORT_IN_USE = 4;

    private final int exitCode;
    private final transient List<String> sentences;

    CannotStart(int exitCode, List<String> sentences) {
        super(String.join("\n", sentences));
        this.exitCode = exitCode;
        this.sentences = List.copyOf(sentences);
    }

    CannotStart(int exitCode, String sentence) {
        this(exitCode, List.of(sentence));
    }

    int exitCode() {
        return exitCode;
    }

    List<String> sentences() {
        return sentences;
    }
}
