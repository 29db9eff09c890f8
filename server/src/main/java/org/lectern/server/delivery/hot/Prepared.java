package org.lectern.server.delivery.hot;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lectern.server.content.cache.NotInTime;
import org.lectern.server.content.cache.Ready;
import org.lectern.server.content.cache.ReadyCache;
import org.lectern.server.content.embedding.Sightings;
import org.lectern.server.http.Problem;
import org.lectern.server.http.ProblemException;

/** What resources answer with: made once, then kept, and from then on found on the short way. */
@Singleton
public class Prepared {

    private final ReadyCache cache;
    private final HotAnswers hot;
    private final Sender sender;
    private final Sightings sightings;

    @Inject
    public Prepared(ReadyCache cache, HotAnswers hot, Sender sender, Sightings sightings) {
        this.sightings = sightings;
        this.cache = cache;
        this.hot = hot;
        this.sender = sender;
    }

    /**
     * The answer to a request.
     *
     * @param key the same for all requests that mean the same
     * @param ignored names of parameters that it has nothing to do with; null if there are none
     * @param maker makes it; runs on another thread
     * @throws ProblemException what the maker throws; 503 if it is not ready in time
     */
    public Response answer(HttpServletRequest request, String key, @Nullable String ignored, Supplier<Ready> maker) {
        var given = get(key, maker);
        hot.remember(request, key, ignored);
        sightings.saw(given.ready().terms().embed(), request::getHeader);
        var sent = sender.send(given.ready(), given.isKept(), request::getHeader);
        var answer = Response.status(sent.status());
        sent.headers(answer::header);
        if (ignored != null) {
            answer.header("Lectern-Ignored", ignored);
        }
        return sent.status() == 304
                ? answer.build()
                : answer.type(given.ready().type())
                        .header("Content-Length", sent.body().bytes().length)
                        .entity(sent.body().bytes())
                        .build();
    }

    /** The same without a request. */
    public ReadyCache.Given get(String key, Supplier<Ready> maker) {
        try {
            return cache.get(key, maker);
        } catch (NotInTime late) {
            throw new ProblemException(Problem.of(
                    503, "The answer is not ready, since " + late.getMessage() + ": ask again in a second."));
        }
    }
}
