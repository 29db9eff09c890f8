package org.lectern.server.delivery.fragment;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lectern.server.content.cache.Ready;
import org.lectern.server.http.HeaderText;
import org.lectern.server.http.Problem;

/** What a request for a fragment means. */
public sealed interface Wanted {

    /** Names of parameters that were given and that the widget does not declare. */
    Set<String> ignored();

    /** The same as the value of a header; null if there are none. */
    default @Nullable String ignoredHeader() {
        return ignored().isEmpty() ? null : HeaderText.of(String.join(", ", new TreeSet<>(ignored())));
    }

    /**
     * A fragment.
     *
     * @param key the same for all requests that mean it
     * @param maker renders it at the moment it is asked, or throws {@link org.lectern.server.http.ProblemException}
     */
    record Fragment(String key, Set<String> ignored, Supplier<Ready> maker) implements Wanted {}

    /** None, and why. A host page gets the status and nothing that could appear in it. */
    record Missing(Problem problem, Set<String> ignored) implements Wanted {}
}
