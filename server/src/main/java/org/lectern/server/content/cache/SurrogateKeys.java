package org.lectern.server.content.cache;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lectern.engine.query.Facts;
import org.lectern.engine.tracking.Dependencies;
import org.lectern.server.store.Change;

/**
 * The names by which caches on the way are told what to drop: {@code e-ID} of an entry, {@code q-TYPE} of what was
 * searched for, {@code a-TYPE-NAME} of what was not there, {@code embed-ID} and {@code site-NAME}. Coarser ones stand for them where they would be too long.
 */
public final class SurrogateKeys {

    /** Varnish takes 8 KB of headers by default, so a header may not have more than half of it. */
    public static final int BUDGET = 4096;

    /** Every answer has it. */
    public static final String ALL = "lectern";

    /** Answers that are made from too much to name it have it. */
    private static final String ANY = "any";

    private SurrogateKeys() {}

    static String of(Dependencies dependencies, Terms terms) {
        var searched = searched(dependencies);
        searched.addAll(terms.surrogateKeys());
        var single = Stream.concat(
                dependencies.entries().stream().map(id -> "e-" + id),
                dependencies.absences().stream().map(absence -> "a-" + absence.type() + "-" + absence.name()));
        var exact = joined(Stream.concat(searched.stream(), single));
        if (exact.length() <= BUDGET) {
            return exact;
        }
        // Any change then counts for it: too many purges, never one too few.
        var coarse = joined(Stream.concat(searched.stream(), Stream.of(ANY)));
        return coarse.length() <= BUDGET ? coarse : ALL + " " + ANY;
    }

    /** The keys of all answers that a change may make out of date; none if it concerns editors alone. */
    public static Set<String> of(Change change) {
        if (!change.isPublic()) {
            return Set.of();
        } else if (change.subjectKind().equals(Change.EMBED)
                || change.subjectKind().equals(Change.SITE)) {
            return Set.of(ANY, Terms.key(change.subjectKind(), change.subject()));
        } else if (!change.subjectKind().equals(Change.ENTRY)) {
            return Set.of(ALL);
        }
        var keys = new TreeSet<>(Set.of(ANY, "q-any", "e-" + change.subject()));
        Stream.concat(change.before().stream(), change.after().stream())
                .map(Facts::type)
                .distinct()
                .forEach(type -> {
                    keys.add("q-" + type);
                    keys.add("a-" + type + "-" + change.subject());
                    change.slugs().forEach(slug -> keys.add("a-" + type + "-" + slug));
                });
        return keys;
    }

    private static Set<String> searched(Dependencies dependencies) {
        var keys = new TreeSet<String>();
        for (var query : dependencies.queries()) {
            if (query.types().isEmpty()) {
                keys.add("q-any");
            }
            query.types().forEach(type -> keys.add("q-" + type));
        }
        return keys;
    }

    private static String joined(Stream<String> keys) {
        return Stream.concat(Stream.of(ALL), keys.sorted()).collect(Collectors.joining(" "));
    }
}
