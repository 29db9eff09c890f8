package org.lectern.engine.rendering.widget;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A widget or theme that is not served; the others are.
 *
 * @param kind "widget" or "theme"
 * @param name its folder's name
 * @param origin the jar or folder it was found in
 */
public record Refused(String kind, String name, String origin, List<Fault> faults) {

    public Refused {
        faults = List.copyOf(faults);
    }

    /** All of it in one sentence, for the log and for health reports. */
    public String sentence() {
        return "The " + kind + " \"" + name + "\" in " + origin + " is not available: "
                + faults.stream().map(Fault::toString).collect(Collectors.joining("; "));
    }
}
