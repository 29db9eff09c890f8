package org.lectern.server.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The conditions of a statement written as text, and their values in order. */
final class Asking {

    private final List<String> conditions = new ArrayList<>();
    private final List<@Nullable Object> values = new ArrayList<>();

    /** One more that has to hold. */
    Asking and(String condition, @Nullable Object... given) {
        conditions.add("(" + condition + ")");
        values.addAll(Arrays.asList(given));
        return this;
    }

    /** The same, unless its value is null, which means that it is not asked for. */
    Asking andIf(String condition, @Nullable Object given) {
        return given == null ? this : and(condition, given);
    }

    /** One of some values; the condition ends where they are named. Not asked for if there are none. */
    Asking andAmong(String column, Collection<String> among) {
        if (!among.isEmpty()) {
            and(column + " in (" + String.join(", ", Collections.nCopies(among.size(), "?")) + ")", among.toArray());
        }
        return this;
    }

    /** Conditions one of which has to hold. */
    Any any() {
        return new Any();
    }

    /** Nothing, or {@code where} and all of them. */
    String where() {
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    /** Their values, and more that follow in the statement. */
    @Nullable
    Object[] values(@Nullable Object... more) {
        var all = new ArrayList<>(values);
        all.addAll(Arrays.asList(more));
        return all.toArray();
    }

    /** Conditions one of which has to hold; if there are none, nothing does. */
    final class Any {

        private final List<String> conditions = new ArrayList<>();
        private final List<@Nullable Object> given = new ArrayList<>();

        Any or(String condition, @Nullable Object... values) {
            conditions.add("(" + condition + ")");
            given.addAll(Arrays.asList(values));
            return this;
        }

        void done() {
            and(conditions.isEmpty() ? "1 = 0" : String.join(" or ", conditions), given.toArray());
        }
    }
}
