package org.lectern.server.delivery.fragment;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import java.util.function.Supplier;
import org.lectern.server.delivery.Cors;
import org.lectern.server.delivery.hot.Prepared;
import org.lectern.server.http.Problem;
import org.lectern.server.http.ProblemAnswers;
import org.lectern.server.http.ProblemException;

/** Answers of fragments, and of their absence. */
@Singleton
public class Answering {

    /** Somebody would have to change the same embed as often while one request waits. */
    private static final int TRIES = 5;

    private final Prepared prepared;

    @Inject
    public Answering(Prepared prepared) {
        this.prepared = prepared;
    }

    /**
     * The answer to a request.
     *
     * @param meaning finds out what it means, again if that was changed meanwhile
     */
    public Response answer(HttpServletRequest request, Supplier<Wanted> meaning) {
        for (int tries = 1; true; tries++) {
            var wanted = meaning.get();
            try {
                return answer(request, wanted);
            } catch (Overtaken again) {
                if (tries == TRIES) {
                    return missing(
                            request,
                            wanted,
                            Problem.of(
                                    503, "What is asked for is being changed at the moment: ask again in a second."));
                }
            }
        }
    }

    private Response answer(HttpServletRequest request, Wanted wanted) {
        if (wanted instanceof Wanted.Missing missing) {
            return missing(request, wanted, missing.problem());
        }
        var fragment = (Wanted.Fragment) wanted;
        try {
            return prepared.answer(request, fragment.key(), wanted.ignoredHeader(), fragment.maker());
        } catch (ProblemException failed) {
            return missing(request, wanted, failed.problem());
        }
    }

    /** {@link ProblemAnswers} says how an error looks; an embed with words of its own says those. */
    private static Response missing(HttpServletRequest request, Wanted wanted, Problem problem) {
        var accept = request.getHeader("Accept");
        var answer = Response.fromResponse(ProblemAnswers.response(problem, request.getRequestURI(), accept));
        var order = wanted.order();
        if (order != null && order.fallback() != null && !ProblemAnswers.wantsProblem(accept)) {
            var words = order.fallback();
            var address = words.address();
            answer.type(Form.FALLBACK.type())
                    .entity(Fallback.link(words.text(), address == null ? null : address.toString()));
        }
        if (request.getRequestURI().startsWith("/embeds/") && (order == null || order.origins() == null)) {
            answer.header(Cors.ALLOWED, "*");
        }
        if (wanted.ignoredHeader() != null) {
            answer.header("Lectern-Ignored", wanted.ignoredHeader());
        }
        return answer.build();
    }
}
