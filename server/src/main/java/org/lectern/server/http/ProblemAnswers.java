package org.lectern.server.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a problem is answered: as {@code application/problem+json}, but under {@code /widgets} and {@code /embeds} with an empty body, because
 * server-side includes put an error's body into the page. There the reason is in {@code Lectern-Problem}, and in the body
 * only for those who accept JSON.
 */
public final class ProblemAnswers {

    /** What is asked for there ends up in pages. */
    private static final List<String> PLACES = List.of("/widgets", "/embeds");

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
        return PLACES.stream().anyMatch(place -> path.equals(place) || path.startsWith(place + "/"));
    }

    private static boolean silent(String path, @Nullable String accept) {
        return embedded(path) && !wantsProblem(accept);
    }

    /** Whether who asks for a fragment would rather read why there is none. */
    public static boolean wantsProblem(@Nullable String accept) {
        return accept != null && accept.contains("json");
    }
}
