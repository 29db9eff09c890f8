package org.lectern.engine.rendering.lint;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects what is wrong with one template; each thing once, however often it is met. */
final class Mistakes {

    private record Found(int offset, String sentence) {}

    private final Set<Rule> rules;
    private final Set<Found> found = new LinkedHashSet<>();

    /** @param rules those that hold */
    Mistakes(Set<Rule> rules) {
        this.rules = rules;
    }

    void add(Rule rule, int offset, String sentence) {
        if (rules.contains(rule)) {
            found.add(new Found(offset, sentence));
        }
    }

    boolean none() {
        return found.isEmpty();
    }

    /** In the order of the text. */
    List<Mistake> list(String file, Source source) {
        return found.stream()
                .sorted(Comparator.comparingInt(Found::offset))
                .map(one -> new Mistake(file, source.line(one.offset()), source.column(one.offset()), one.sentence()))
                .toList();
    }
}
