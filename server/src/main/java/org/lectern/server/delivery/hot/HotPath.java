package org.lectern.server.delivery.hot;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Answers what is ready before any resource is asked. Comes after the front door; see web.xml. */
public class HotPath extends HttpFilter {
    private static final long serialVersionUID = 1L;

    @Inject
    @SuppressWarnings("NullAway.Init") // set by the container
    private transient HotAnswers answers;

    @Inject
    @SuppressWarnings("NullAway.Init") // set by the container
    private transient Sender sender;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var method = request.getMethod();
        boolean get = method.equals("GET");
        var hot = get || method.equals("HEAD") ? answers.find(request).orElse(null) : null;
        if (hot == null || !suits(hot, request.getHeader("Accept"))) {
            chain.doFilter(request, response);
            return;
        }
        var sent = sender.send(
                hot.ready(), true, request.getHeader("If-None-Match"), request.getHeader("Accept-Encoding"));
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
    }

    /** JSON that was not asked for is refused by its resource; fragments and style sheets are what they are. */
    private static boolean suits(HotAnswers.Hot hot, @Nullable String accept) {
        return accept == null
                || !hot.ready().type().startsWith("application/json")
                || accept.contains("*/*")
                || accept.contains("application/json");
    }
}
