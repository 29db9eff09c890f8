package org.lectern.server.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * How a problem is answered: as {@code application/problem+json}, but under {@code /widgets} with an empty body, because
 * server-side includes put an error's body into the page. There the reason is in {@code Lectern-Problem}, and in the body
 * only for those who accept JSON.
 */
public final class ProblemAnswers {

    private ProblemAnswers() {}

    /**
     * The answer of a resource, never kept by a cache.
     *
     * @param path as asked for, beginning with a slash
     * @param accept the Accept header, if any
     */
    public static Response response(Problem problem, String path, @Nullable String accept) {
        var answer = Response.status(problem.status()).header("Cache-Control", "no-store");
        if (problem.status() == 503) {
            answer.header("Retry-After", "1");
        }
        if (embedded(path)) {
            answer.header("Lectern-Problem", HeaderText.of(problem.detail()));
        }
        return silent(path, accept)
                ? answer.build()
                : answer.type(Problem.TYPE).entity(problem.json()).build();
    }

    /** The same from a servlet or filter. */
    public static void send(Problem problem, String path, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setStatus(problem.status());
        response.setHeader("Cache-Control", "no-store");
        if (problem.status() == 503) {
            response.setHeader("Retry-After", "1");
        }
        if (embedded(path)) {
            response.setHeader("Lectern-Problem", HeaderText.of(problem.detail()));
        }
        if (silent(path, request.getHeader("Accept"))) {
            response.setContentLength(0);
            return;
        }
        byte[] body = problem.json().getBytes(StandardCharsets.UTF_8);
        response.setContentType(Problem.TYPE.toString());
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private static boolean embedded(String path) {
        return path.equals("/widgets") || path.startsWith("/widgets/");
    }

    private static boolean silent(String path, @Nullable String accept) {
        return embedded(path) && (accept == null || !accept.contains("json"));
    }
}
