package org.lectern.server.delivery;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.lectern.server.boot.Readiness;

/** The first to see every request: nothing but health before the server is ready, and none of the platform's own. */
@WebFilter(filterName = "front-door", urlPatterns = "/*")
public class FrontDoor extends HttpFilter {
    private static final long serialVersionUID = 1L;

    private static final Pattern PLATFORM = Pattern.compile("/(metrics|openapi|application\\.wadl)(/.*)?");
    private static final Pattern HEALTH = Pattern.compile("/health/(live|ready)");

    @Inject
    @SuppressWarnings("NullAway.Init") // set by the container
    private transient Readiness readiness;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        response.setHeader("X-Content-Type-Options", "nosniff");
        String path = request.getRequestURI();
        if (PLATFORM.matcher(path).matches()) {
            Problem.notFound(path).send(response);
        } else if (!readiness.ready() && !HEALTH.matcher(path).matches()) {
            response.setHeader("Retry-After", "2");
            Problem.of(503, "The server is starting: /health/ready tells how far it is.")
                    .send(response);
        } else {
            chain.doFilter(request, response);
        }
    }
}
