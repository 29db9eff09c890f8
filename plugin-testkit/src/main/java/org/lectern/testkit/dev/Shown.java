package org.lectern.testkit.dev;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lectern.engine.rendering.Rendering;
import org.lectern.engine.rendering.widget.Sample;
import org.lectern.engine.rendering.widget.Widget;
import org.lectern.engine.tracking.Dependencies;
import org.lectern.engine.type.Types;
import org.lectern.testkit.SampleStage;

/**
 * One sample as it looks with some parameters at some moment.
 *
 * @param html the fragment; null if there is none
 * @param sentence why there is none; null if there is one
 * @param dependencies what it was made from; null if it did not get that far
 */
record Shown(
        Instant at,
        @Nullable String html,
        @Nullable String sentence,
        @Nullable Dependencies dependencies) {

    /** The parameter that sets the clock; no widget can declare it for itself here. */
    static final String AT = "at";

    /**
     * Renders it.
     *
     * @param asked in place of the sample's own parameters, or beside them; {@link #AT} is the moment
     */
    static Shown of(Workshop workshop, Types types, Widget widget, String name, Map<String, String> asked) {
        var at = Instant.EPOCH;
        try {
            var sample = Sample.read(widget.folder(), name);
            at = asked.containsKey(AT) ? Instant.parse(asked.get(AT)) : sample.now();
            var rendering = new SampleStage(workshop.themes(), types)
                    .render(widget, sample, parameters(workshop, sample, asked), at);
            return of(at, rendering);
        } catch (IOException | IllegalArgumentException | DateTimeException wrong) {
            return new Shown(at, null, String.valueOf(wrong.getMessage()), null);
        }
    }

    /** A project without a theme of the name that is taken when none is asked for still shows its widgets. */
    private static Map<String, List<String>> parameters(Workshop workshop, Sample sample, Map<String, String> asked) {
        var parameters = new LinkedHashMap<>(sample.parameters());
        asked.forEach((parameter, value) -> parameters.put(parameter, List.of(value)));
        parameters.remove(AT);
        if (workshop.themes().names().isEmpty()) {
            parameters.remove("theme");
        }
        return parameters;
    }

    private static Shown of(Instant at, Rendering rendering) {
        if (rendering instanceof Rendering.Fragment fragment) {
            return new Shown(at, fragment.html(), null, fragment.dependencies());
        }
        var sentence = rendering instanceof Rendering.Failed failed
                ? failed.sentence()
                : rendering instanceof Rendering.WrongType wrong
                        ? wrong.sentence()
                        : ((Rendering.NoSuchEntry) rendering).sentence() + " among the entries of the sample";
        return new Shown(at, null, sentence, rendering.dependencies());
    }

    /** What it was made from, a line each. */
    List<String> facts() {
        if (dependencies == null) {
            return List.of();
        }
        var absences = dependencies.absences().stream()
                .map(absence -> absence.type() + "/" + absence.name())
                .sorted()
                .collect(Collectors.joining(", "));
        return List.of(
                "entries read: " + dependencies.entries().size(),
                "asked for and not there: " + (absences.isEmpty() ? "nothing" : absences),
                "queries: " + dependencies.queries().size());
    }
}
