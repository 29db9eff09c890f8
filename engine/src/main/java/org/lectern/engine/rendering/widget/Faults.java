package org.lectern.engine.rendering.widget;

import java.util.ArrayList;
import java.util.List;
import org.lectern.engine.model.Pointer;

/** Collects what is wrong with one file. */
final class Faults {

    private final String file;
    private final List<Fault> list;

    private Faults(String file, List<Fault> list) {
        this.file = file;
        this.list = list;
    }

    /** Those of a file, none yet. */
    static Faults of(String file) {
        return new Faults(file, new ArrayList<>());
    }

    /** Those of another file of the same folder, in the same list. */
    Faults in(String otherFile) {
        return new Faults(otherFile, list);
    }

    void add(Pointer at, String sentence) {
        var pointer = at.toString();
        list.add(new Fault(pointer.isEmpty() ? file : file + "#" + pointer, sentence));
    }

    void addAt(int line, int column, String sentence) {
        list.add(new Fault(line == 0 ? file : file + ":" + line + ":" + column, sentence));
    }

    void add(String sentence) {
        list.add(new Fault(file, sentence));
    }

    List<Fault> list() {
        return list;
    }

    boolean none() {
        return list.isEmpty();
    }
}
