package org.lectern.engine.rendering.template;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lectern.engine.rendering.bounds.Beyond;
import org.lectern.engine.rendering.bounds.Bounds;

/** Searches of strings, which nothing can stop once they run. */
final class Searching {

    private static final Set<String> SEARCHES = Set.of("contains", "indexOf");

    private Searching() {}

    /**
     * Checks a call before it is made.
     *
     * @throws Beyond if it would search a long string for a long one
     */
    static void check(Object target, String method, @Nullable Object @Nullable [] arguments) {
        if (target instanceof String string
                && SEARCHES.contains(method)
                && arguments != null
                && arguments.length > 0
                && arguments[0] instanceof String sought
                && (long) string.length() * sought.length() > Bounds.LONGEST_SEARCH) {
            throw new Beyond(method + "(…) would look for " + sought.length() + " characters in " + string.length()
                    + "; look for less, or in less");
        }
    }
}
