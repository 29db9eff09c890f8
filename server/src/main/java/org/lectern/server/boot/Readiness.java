package org.lectern.server.boot;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lectern.server.boot.Step.State;

/** Whether the start is over. Not ready until its steps are known and every one of them is done. */
@Singleton
public class Readiness {
    private final Map<String, Step> steps = new LinkedHashMap<>();
    private boolean known;

    /** True once every step is done, and from then on. */
    public synchronized boolean ready() {
        return known && steps.values().stream().allMatch(step -> step.state() == State.DONE);
    }

    /** True when a step failed: the server will not become ready without a restart. */
    public synchronized boolean failed() {
        return steps.values().stream().anyMatch(step -> step.state() == State.FAILED);
    }

    /** The steps in the order they run; empty before they are known. */
    public synchronized List<Step> steps() {
        return new ArrayList<>(steps.values());
    }

    synchronized void expect(List<String> names) {
        for (String name : names) {
            if (steps.putIfAbsent(name, new Step(name, State.WAITING, "")) != null) {
                throw new IllegalStateException("Two steps of the start are called \"" + name + "\": rename one.");
            }
        }
        known = true;
    }

    synchronized void move(String name, State state, String detail) {
        if (steps.computeIfPresent(name, (key, step) -> step.now(state, detail)) == null) {
            throw new IllegalStateException("No step of the start is called \"" + name + "\".");
        }
    }
}
