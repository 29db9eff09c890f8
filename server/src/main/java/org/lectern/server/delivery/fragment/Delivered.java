package org.lectern.server.delivery.fragment;

import java.util.Set;
import org.lectern.engine.rendering.Rendering;
import org.lectern.server.delivery.Problem;

/** What a request for a fragment is answered with. */
public sealed interface Delivered {

    /** Names of parameters that were given and that the widget does not declare. */
    Set<String> ignored();

    /** A fragment. */
    record Shown(Rendering.Fragment fragment, Set<String> ignored) implements Delivered {}

    /** None, and why. A host page gets the status and nothing that could appear in it. */
    record Missing(Problem problem, Set<String> ignored) implements Delivered {}
}
