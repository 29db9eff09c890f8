package org.lectern.engine.query;

import java.util.Locale;

/** How constants are written outside Java. Here and not beside the shapes, since those see this package. */
public final class Words {

    private Words() {}

    /** Lower case, with hyphens: {@code ON_HOLD} is {@code on-hold}. */
    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
