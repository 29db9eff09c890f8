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

    /** Names of parameters that were given and do not count: the widget does not declare them, or others are saved. */
    Set<String> ignored();

    /** The same as the value of a header; null if there are none. */
    default @Nullable String ignoredHeader() {
        return ignored().isEmpty() ? null : HeaderText.of(String.join(", ", new TreeSet<>(ignored())));
    }

    /** What was asked for; null if that is not known. */
    @Nullable
    Order order();

    /**
     * An answer.
     *
     * @param key the same for all requests that mean it
     * @param maker makes it as of the moment it is asked, or throws {@link org.lectern.server.http.ProblemException}, or
     *     {@link Overtaken}
     */
    record Fragment(String key, Set<String> ignored, Order order, Supplier<Ready> maker) implements Wanted {}

    /** None, and why. A host page gets the status and nothing that could appear in it. */
    record Missing(
            Problem problem, Set<String> ignored, @Nullable Order order) implements Wanted {}
}
