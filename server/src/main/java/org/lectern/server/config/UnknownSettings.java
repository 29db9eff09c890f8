package org.lectern.server.config;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** Names that look like settings and are none, most often misspelt. */
public final class UnknownSettings {
    private UnknownSettings() {}

    /** A sentence for each name that begins as ours do and is not ours, in alphabetical order. */
    public static List<String> warnings(Collection<String> properties, Collection<String> variables) {
        List<String> keys = Arrays.stream(Setting.values()).map(Setting::key).toList();
        List<String> names =
                Arrays.stream(Setting.values()).map(Setting::variable).toList();
        return Stream.concat(unknown("lectern.", properties, keys), unknown("LECTERN_", variables, names))
                .toList();
    }

    private static Stream<String> unknown(String start, Collection<String> given, Collection<String> known) {
        return given.stream()
                .filter(name -> name.startsWith(start) && !known.contains(name))
                .sorted()
                .map(name -> name + " is not a setting and is ignored"
                        + Nearest.to(name, known)
                                .map(near -> ": did you mean " + near + "?")
                                .orElse(": --help lists the settings."));
    }
}
