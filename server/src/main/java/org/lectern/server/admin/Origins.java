package org.lectern.server.admin;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lectern.server.config.Settings;

/** Which pages are Lectern's own: those of {@code lectern.base.url}, and of this machine by its names of loopback. */
@Singleton
class Origins {

    private static final Pattern LOOPBACK = Pattern.compile("localhost|127(\\.[0-9]{1,3}){3}|\\[::1]");

    private final Set<String> own = new TreeSet<>();
    private final boolean isLocal;

    @Inject
    Origins(Settings settings) {
        own.add(origin(settings.baseUrl()));
        for (var name : List.of("localhost", "127.0.0.1", "[::1]")) {
            own.add(origin(URI.create("http://" + name + ":" + settings.port())));
        }
        isLocal = LOOPBACK.matcher(settings.baseUrl().getHost().toLowerCase(Locale.ROOT))
                .matches();
    }

    /** As browsers write it (RFC 6454, section 6.1). */
    private static String origin(URI url) {
        var scheme = url.getScheme().toLowerCase(Locale.ROOT);
        int usual = scheme.equals("https") ? 443 : 80;
        var port = url.getPort() == -1 || url.getPort() == usual ? "" : ":" + url.getPort();
        return scheme + "://" + url.getHost().toLowerCase(Locale.ROOT) + port;
    }

    /** Whether browsers reach it on this machine only, as far as {@code lectern.base.url} says. */
    boolean isLocal() {
        return isLocal;
    }

    /**
     * Whether a browser says that a page of ours sent the request. Saying nothing is not enough.
     *
     * @param site the header {@code Sec-Fetch-Site}
     * @param origin the header {@code Origin}
     */
    boolean isOwn(@Nullable String site, @Nullable String origin) {
        boolean denied = (site != null && !site.equals("same-origin")) || (origin != null && !own.contains(origin));
        return !denied && (site != null || origin != null);
    }
}
