package org.lectern.server.delivery.hot;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.lectern.server.content.embedding.Sightings;

/** Answers what is ready before any resource is asked, or any other filter. */
@Singleton
public class HotPath {

    private final HotAnswers answers;
    private final Sender sender;
    private final Sightings sightings;

    @Inject
    public HotPath(HotAnswers answers, Sender sender, Sightings sightings) {
        this.answers = answers;
        this.sender = sender;
        this.sightings = sightings;
    }

    /**
     * Answers a request if that can be done at once.
     *
     * @return whether it was
     */
    public boolean answers(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var method = request.getMethod();
        boolean get = method.equals("GET");
        var hot = get || method.equals("HEAD") ? answers.find(request).orElse(null) : null;
        if (hot == null || !suits(hot, request.getHeader("Accept"))) {
            return false;
        }
        if (hot.ready().terms().embed() != null) {
            sightings.saw(hot.ready().terms().embed(), request::getHeader);
        }
        var sent = sender.send(hot.ready(), true, request::getHeader);
        response.setStatus(sent.status());
        sent.headers(response::setHeader);
        if (hot.ignored() != null) {
            response.setHeader("Lectern-Ignored", hot.ignored());
        }
        if (sent.status() == 200) {
            response.setContentType(hot.ready().type());
            response.setContentLength(sent.body().bytes().length);
            if (get) {
                response.getOutputStream().write(sent.body().bytes());
            }
        }
        return true;
    }

    /** JSON of content that was not asked for is refused by its resource; all else is what it is. */
    private static boolean suits(HotAnswers.Hot hot, @Nullable String accept) {
        return accept == null
                || !hot.ready().type().startsWith("application/json")
                || accept.contains("*/*")
                || accept.contains("application/json");
    }
}
