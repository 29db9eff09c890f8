package org.lectern.server.delivery.hot;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lectern.server.content.cache.Ready;
import org.lectern.server.content.cache.ReadyCache;

/** Addresses, as they were written, that an answer was found for: asked again, nothing is parsed. */
@Singleton
public class HotAnswers {

    private static final int MOST = 20_000;
    private static final int LONGEST = 1000;

    private final ReadyCache cache;
    private final Cache<String, Known> byTarget =
            Caffeine.newBuilder().maximumSize(MOST).build();

    @Inject
    public HotAnswers(ReadyCache cache) {
        this.cache = cache;
    }

    private record Known(String key, @Nullable String ignored) {}

    /**
     * An answer that is there.
     *
     * @param ignored names of parameters that it has nothing to do with; null if there are none
     */
    public record Hot(Ready ready, @Nullable String ignored) {}

    /** The answer to a request for an address, if it is there and good now. */
    public Optional<Hot> find(HttpServletRequest request) {
        var known = byTarget.getIfPresent(target(request));
        return known == null ? Optional.empty() : cache.find(known.key()).map(ready -> new Hot(ready, known.ignored()));
    }

    /** Keeps in mind which key the request's address means. */
    public void remember(HttpServletRequest request, String key, @Nullable String ignored) {
        var target = target(request);
        if (target.length() <= LONGEST) {
            byTarget.put(target, new Known(key, ignored));
        }
    }

    private static String target(HttpServletRequest request) {
        var query = request.getQueryString();
        return query == null ? request.getRequestURI() : request.getRequestURI() + '?' + query;
    }
}
