package org.lectern.server.config;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who outside is told of changes.
 *
 * @param caches addresses of caches in front of this server; http or https
 * @param purgeMethod of the requests to them
 * @param purgeHeader a header of those requests, {@code Name: value}; null if there is none. A secret
 * @param hooks addresses of programs that want to know; http or https
 * @param secret signs what they get; never null when there are any
 */
public record Outlets(
        List<URI> caches,
        String purgeMethod,
        @Nullable String purgeHeader,
        List<URI> hooks,
        @Nullable String secret) {

    public Outlets {
        caches = List.copyOf(caches);
        hooks = List.copyOf(hooks);
    }

    /** Without the secrets. */
    @Override
    public String toString() {
        return "Outlets[caches=" + caches + ", hooks=" + hooks + "]";
    }
}
