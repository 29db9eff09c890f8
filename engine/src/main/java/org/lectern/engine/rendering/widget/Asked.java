package org.lectern.engine.rendering.widget;

import java.util.Set;

/** What became of the parameters of a request. */
public sealed interface Asked permits Parameters, BadParameters {

    /** Names given that the widget does not declare. */
    Set<String> ignored();
}
