package org.lectern.server.http.body;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.lectern.server.http.Problem;
import org.lectern.server.http.ProblemAnswers;

/**
 * Receives bodies before anything else is done for their requests, by the limits of their route, without a thread that
 * waits. A body that no route takes is refused unread. Comes after the front door, which has made sure that every body
 * has one length; see web.xml.
 */
public class BodyDoor extends HttpFilter {
    private static final long serialVersionUID = 1L;

    @Inject
    @Any
    @SuppressWarnings("NullAway.Init") // set by the container
    private transient Instance<BodyRoute> routes;

    @Inject
    @SuppressWarnings("NullAway.Init") // set by the container
    private transient Bodies bodies;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        long length = request.getContentLengthLong();
        if (length <= 0) {
            chain.doFilter(request, response);
            return;
        }
        if (request.getAttribute(Body.ATTRIBUTE) instanceof byte[] body) {
            chain.doFilter(new ReceivedRequest(request, body), response);
            return;
        }
        var route = routes.stream()
                .filter(one -> one.takes(request.getMethod(), request.getRequestURI()))
                .findFirst()
                .orElse(null);
        if (route == null) {
            response.setHeader("Allow", "GET, HEAD, OPTIONS");
        }
        var room = route == null ? bodies.room() : bodies.room(route, request);
        var refusal = route == null ? unwanted(request) : route.refusal(length);
        if (!room.enter()) {
            refuse(refusal == null ? Bodies.full() : refusal, request, response);
            return;
        }
        var body = body(request, response, route == null ? BodyRoute.NONE : route, length, room);
        bodies.begin(body, refusal);
    }

    private Body body(
            HttpServletRequest request, HttpServletResponse response, BodyRoute route, long length, Room room) {
        try {
            var waiting = request.startAsync(request, response);
            waiting.setTimeout(0); // the watch ends it, by the limits of its route
            return new Body(waiting, route, length, bodies, room);
        } catch (RuntimeException e) {
            room.leave(0);
            throw e;
        }
    }

    private static Problem unwanted(HttpServletRequest request) {
        return Problem.of(405, request.getRequestURI() + " takes no " + request.getMethod() + " with a body.");
    }

    /** The body is not read, so nothing more can come over this connection. */
    static void refuse(Problem problem, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Connection", "close");
        ProblemAnswers.send(problem, request.getRequestURI(), request, response);
    }
}
