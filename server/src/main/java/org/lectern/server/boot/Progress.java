package org.lectern.server.boot;

/** Told how far a step is. */
@FunctionalInterface
public interface Progress {
    /** Replaces what was said before; a few words on one line, such as "120 of 300 pages". */
    void say(String howFar);
}
