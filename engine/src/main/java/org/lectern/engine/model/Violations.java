package org.lectern.engine.model;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What constraints say of a document. A record holds one language at a time, so they are asked once for each language
 * that the document has.
 */
record Violations<T extends Record>(GroupShape root, Binding<T> binding) {

    private static final int MOST_LANGUAGES = 100;

    /** A constraint may be broken by each, and each of that costs a kilobyte while it is found. */
    private static final int MOST_VALUES = 20_000;

    /**
     * The broken constraints, in the order of their pointers; a text by language is pointed to in the language that
     * breaks one.
     *
     * @param ill pointers of values of the wrong form, which are set aside
     */
    List<Problem> in(JsonObject document, Collection<String> ill) {
        int values = values(document);
        if (values > MOST_VALUES) {
            return List.of(new Problem(
                    "", "it holds " + values + " values; at most " + MOST_VALUES + " can be published together"));
        }
        var pruning = new Pruning(document, Set.copyOf(ill));
        var rest = pruning.rest();
        var texts = new LinkedHashMap<String, List<String>>();
        root.localised(rest, Pointer.ROOT, (at, languages) -> texts.put(at.toString(), languages));
        var languages = texts.values().stream().flatMap(List::stream).collect(Collectors.toCollection(TreeSet::new));
        if (languages.size() > MOST_LANGUAGES) {
            return List.of(new Problem(
                    "",
                    "its texts are in " + languages.size() + " languages; at most " + MOST_LANGUAGES
                            + " can be published together"));
        }
        var readings = languages.isEmpty() ? Stream.of("") : languages.stream();
        return readings.flatMap(language -> read(rest, texts, language))
                .map(problem -> new Problem(pruning.original(problem.pointer()), problem.sentence()))
                .filter(problem -> ill.stream().noneMatch(bad -> within(problem.pointer(), bad)))
                .distinct()
                .sorted(Comparator.comparing(Problem::pointer).thenComparing(Problem::sentence))
                .toList();
    }

    private static int values(JsonValue value) {
        if (value instanceof JsonObject object) {
            return 1 + object.values().stream().mapToInt(Violations::values).sum();
        }
        return value instanceof JsonArray array
                ? 1 + array.stream().mapToInt(Violations::values).sum()
                : 1;
    }

    /** The problems if every text that has the language is read in it. */
    private Stream<Problem> read(JsonObject rest, Map<String, List<String>> texts, String language) {
        var others = texts.entrySet().stream()
                .filter(text -> text.getValue().contains(language))
                .flatMap(text -> text.getValue().stream()
                        .filter(other -> !other.equals(language))
                        .map(other -> text.getKey() + "/" + other))
                .collect(Collectors.toSet());
        var one = new Pruning(rest, others).rest();
        return binding.violations(binding.bind(root.prepareObject(one, Binding.ANY_LANGUAGE))).stream()
                .map(problem -> new Problem(
                        pointer(problem.pointer(), texts.getOrDefault(problem.pointer(), List.of()), language),
                        problem.sentence()));
    }

    private static String pointer(String text, List<String> languages, String language) {
        return languages.contains(language)
                ? text + "/" + language
                : Binding.ANY_LANGUAGE
                        .best(languages)
                        .map(best -> text + "/" + best)
                        .orElse(text);
    }

    private static boolean within(String pointer, String outer) {
        return pointer.equals(outer) || pointer.startsWith(outer + "/") || outer.startsWith(pointer + "/");
    }
}
