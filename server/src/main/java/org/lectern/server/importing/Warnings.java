package org.lectern.server.importing;

import java.util.ArrayList;
import java.util.List;
import org.lectern.api.Imported.Warning;

/** What reading a page found doubtful, in the order found. */
final class Warnings {

    private final List<Warning> found = new ArrayList<>();

    void add(int line, String reason) {
        var warning = new Warning(line, reason);
        if (!found.contains(warning)) {
            found.add(warning);
        }
    }

    List<Warning> list() {
        return List.copyOf(found);
    }
}
