package org.lectern.server.boot;

/**
 * Where one step of the start stands.
 *
 * @param detail how far it is; empty when there is nothing to say; never more than one line. Strangers may read it
 */
public record Step(String name, State state, String detail) {
    /** In the order in which a step goes through them; it ends done or failed. */
    public enum State {
        WAITING,
        RUNNING,
        DONE,
        FAILED
    }

    public Step {
        detail = detail.replaceAll("\\s+", " ").strip();
    }

    Step now(State next, String say) {
        return new Step(name, next, say);
    }
}
