package org.lectern.server.admin.access;

import static org.lectern.server.http.JsonParts.JSON;

import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.server.http.Problem;
import org.lectern.server.http.ProblemAnswers;
import org.lectern.server.http.ProblemType;
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

    private static Problem problem(Denial denial) {
        var sentence = denial.sentence() + ".";
        var type = type(denial);
        if (type != null) {
            var problem = Problem.of(type, sentence);
            return denial instanceof Denial.Stale stale
                    ? problem.with(JSON.createObjectBuilder()
                            .add("current", AccountJson.of(stale.current()))
                            .build())
                    : problem;
        } else if (denial instanceof Denial.Unfit unfit) {
            return Problem.of(422, sentence)
                    .with(List.of(new Problem.Fault(Problem.Place.POINTER, "/" + unfit.field(), sentence)));
        }
        return Problem.of(denial instanceof Denial.Busy ? 503 : 404, sentence);
    }

    /** Null where the status says enough. */
    private static @Nullable ProblemType type(Denial denial) {
        if (denial instanceof Denial.WrongPassword || denial instanceof Denial.FromElsewhere) {
            return ProblemType.WRONG_PASSWORD;
        } else if (denial instanceof Denial.TooManyGuesses) {
            return ProblemType.TOO_MANY_GUESSES;
        } else if (denial instanceof Denial.LinkSpent) {
            return ProblemType.TOKEN_SPENT;
        } else if (denial instanceof Denial.SetUpAlready) {
            return ProblemType.SET_UP_ALREADY;
        } else if (denial instanceof Denial.SignInTaken) {
            return ProblemType.SIGN_IN_TAKEN;
        } else if (denial instanceof Denial.LastAdministrator) {
            return ProblemType.LAST_ADMINISTRATOR;
        } else if (denial instanceof Denial.NotActive) {
            return ProblemType.NOT_ACTIVE;
        }
        return denial instanceof Denial.Stale ? ProblemType.STALE : null;
    }
}
