package org.lectern.server.admin.entries;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.lectern.server.http.Faults;

/** The parameters of a request, each given once and known; what is wrong is noted in the faults. */
record QueryParameters(Map<String, List<String>> given, Faults faults) {

    /** Notes every parameter that is not known, or given more than once. */
    static QueryParameters of(Map<String, List<String>> given, List<String> known) {
        return of(given, known, name -> false);
    }

    /**
     * The same.
     *
     * @param others what is known too, and may be given more than once
     */
    static QueryParameters of(Map<String, List<String>> given, List<String> known, Predicate<String> others) {
        var faults = new Faults();
        given.forEach((name, values) -> {
            if (others.test(name)) {
                return;
            } else if (!known.contains(name)) {
                faults.add(name, "there is no such parameter; there are " + String.join(", ", known));
            } else if (values.size() > 1) {
                faults.add(name, "this parameter is given more than once; give it once");
            } else if (!isText(values.get(0))) {
                faults.add(name, "this holds a character that is in no text; leave it out");
            }
        });
        return new QueryParameters(given, faults);
    }

    /** Neither NUL, which no text in a database may hold, nor half a character. */
    static boolean isText(String value) {
        return value.codePoints().noneMatch(point -> point == 0 || Character.getType(point) == Character.SURROGATE);
    }

    /** Null where it is left out or empty. */
    @Nullable
    String text(String name) {
        var values = given.get(name);
        return values == null || values.isEmpty() || values.get(0).isEmpty() ? null : values.get(0);
    }

    /** Null where it is left out, or wrong. */
    @Nullable
    Instant moment(String name) {
        var text = text(name);
        try {
            return text == null ? null : Instant.parse(text);
        } catch (DateTimeParseException e) {
            // An unencoded plus arrives as a space.
            faults.add(name, "this is no moment such as 2026-05-01T10:00:00Z; an offset's plus is written %2B");
            return null;
        }
    }
}
