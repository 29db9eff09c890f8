package org.lectern.engine.rendering.lint;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Collects what is wrong with one template: each rule once a place, however often and in whatever way it is met. */
final class Mistakes {

    private record Broken(int offset, Rule rule) {}

    private final Set<Rule> rules;
    private final Map<Broken, String> found = new LinkedHashMap<>();

    /** @param rules those that hold */
    Mistakes(Set<Rule> rules) {
        this.rules = rules;
    }

    void add(Rule rule, int offset, String sentence) {
        if (rules.contains(rule)) {
            found.putIfAbsent(new Broken(offset, rule), sentence);
        }
    }

    boolean none() {
        return found.isEmpty();
    }

    /** In the order of the text. */
    List<Mistake> list(String file, Source source) {
        return found.entrySet().stream()
                .sorted(Comparator.comparingInt(one -> one.getKey().offset()))
                .map(one -> source.mistake(file, one.getKey().offset(), one.getValue()))
                .toList();
    }
}
