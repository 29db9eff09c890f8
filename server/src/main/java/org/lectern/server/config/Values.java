package org.lectern.server.config;

import org.jspecify.annotations.Nullable;

/** Where the text of a setting comes from. */
@FunctionalInterface
public interface Values {
    /** The text set for a property name, or null when there is none. */
    @Nullable
    String of(String key);

    /** System properties before environment variables, as MicroProfile Config orders them. */
    static Values ofProcess() {
        return key -> {
            String property = System.getProperty(key);
            return property != null
                    ? property
                    : System.getenv(Setting.named(key).map(Setting::variable).orElse(key));
        };
    }
}
