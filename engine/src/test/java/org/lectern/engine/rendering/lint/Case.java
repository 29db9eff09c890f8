package org.lectern.engine.rendering.lint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A template of a table and what comes of it. A table is a file: {@code =====} and a name, the template,
 * {@code -----}, and what is expected.
 */
record Case(String name, String template, String expected) {

    static List<Case> of(String file) {
        var cases = new ArrayList<Case>();
        for (var part : read(file).split("(?m)^===== ")) {
            if (!part.isEmpty()) {
                int end = part.indexOf('\n');
                var halves = part.substring(end + 1).split("(?m)^-----\n", -1);
                cases.add(new Case(
                        part.substring(0, end),
                        withoutLast(halves[0]),
                        withoutLast(halves.length > 1 ? halves[1] : "")));
            }
        }
        return cases;
    }

    /** The template with every name taken out: what two templates have that differ only in names. */
    String shape() {
        return template.replaceAll("[A-Za-z][A-Za-z0-9_-]*", "n");
    }

    @Override
    public String toString() {
        return name;
    }

    private static String withoutLast(String text) {
        return text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
    }

    private static String read(String file) {
        try (var in = Case.class.getResourceAsStream(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
