package org.lectern.server.admin.access;

import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import org.lectern.server.http.Problem;
import org.lectern.server.http.ProblemAnswers;
import org.lectern.server.security.Denial;
import org.lectern.server.security.Denied;

/** Answers what was not done about accounts. */
@Provider
public class DeniedMapper implements ExceptionMapper<Denied> {

    @Context
    @SuppressWarnings("NullAway.Init") // set by the container
    private UriInfo uri;

    @Context
    @SuppressWarnings("NullAway.Init") // set by the container
    private HttpHeaders headers;

    @Override
    public Response toResponse(Denied denied) {
        var denial = denied.denial();
        var answer = Response.fromResponse(ProblemAnswers.response(
                problem(denial), "/" + uri.getPath(), headers.getHeaderString(HttpHeaders.ACCEPT)));
        if (denial instanceof Denial.TooManyGuesses guesses) {
            answer.header(HttpHeaders.RETRY_AFTER, guesses.pause().toSeconds());
        } else if (denial instanceof Denial.Busy) {
            answer.header(HttpHeaders.RETRY_AFTER, null).header(HttpHeaders.RETRY_AFTER, 5);
        } else if (denial instanceof Denial.Stale stale) {
            answer.tag(AccountJson.tag(stale.current()));
        }
        return answer.build();
    }

    static Problem problem(Denial denial) {
        var problem = Problem.of(status(denial), denial.sentence() + ".");
        return denial instanceof Denial.Unfit unfit
                ? problem.with(
                        List.of(new Problem.Fault(Problem.Place.POINTER, "/" + unfit.field(), unfit.sentence() + ".")))
                : problem;
    }

    private static int status(Denial denial) {
        if (denial instanceof Denial.WrongPassword || denial instanceof Denial.FromElsewhere) {
            return 403;
        } else if (denial instanceof Denial.TooManyGuesses) {
            return 429;
        } else if (denial instanceof Denial.Busy) {
            return 503;
        } else if (denial instanceof Denial.NoAccount || denial instanceof Denial.NoToken) {
            return 404;
        } else if (denial instanceof Denial.Stale) {
            return 412;
        } else if (denial instanceof Denial.Unfit) {
            return 422;
        }
        return 409; // it does not go with what there is: a link that is spent, a name that is taken, the last one
    }
}
