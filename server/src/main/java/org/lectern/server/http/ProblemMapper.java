package org.lectern.server.http;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.lectern.server.store.StoreFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns whatever was thrown into a problem that tells a stranger nothing about the inside. */
@Provider
public class ProblemMapper implements ExceptionMapper<Throwable> {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemMapper.class);

    @Context
    @SuppressWarnings("NullAway.Init") // set by the container
    private UriInfo uri;

    @Context
    @SuppressWarnings("NullAway.Init") // set by the container
    private HttpHeaders headers;

    @Override
    public Response toResponse(Throwable failure) {
        if (failure instanceof ProblemException refused) {
            return response(refused.problem());
        }
        if (failure instanceof WebApplicationException web) {
            return ofStatus(web.getResponse());
        }
        return response(unforeseen(failure, path()));
    }

    private Response response(Problem problem) {
        return ProblemAnswers.response(problem, path(), headers.getHeaderString(HttpHeaders.ACCEPT));
    }

    private Response ofStatus(Response response) {
        if (response.hasEntity() || response.getStatus() < 400) {
            return response;
        }
        Response.ResponseBuilder answer = Response.fromResponse(response(problem(response.getStatus())));
        response.getHeaders().forEach((name, values) -> values.forEach(value -> answer.header(name, value)));
        return answer.build();
    }

    private Problem problem(int status) {
        return switch (status) {
            case 404 -> Problem.notFound(path());
            case 405 -> Problem.of(405, path() + " does not take this method: the Allow header lists those it takes.");
            case 406 -> Problem.of(406, path() + " has no form that the Accept header allows: leave the header out.");
            case 415 -> Problem.of(415, path() + " does not take a body of this Content-Type.");
            default -> Problem.of(status, "The request to " + path() + " cannot be answered.");
        };
    }

    private String path() {
        return "/" + uri.getPath();
    }

    /** What the store failed at; else a 500 whose number is all that leaves, and the log has the rest under it. */
    public static Problem unforeseen(Throwable failure, String path) {
        var known = StoreFailure.in(failure).flatMap(ProblemMapper::problem);
        if (known.isPresent()) {
            return known.get();
        }
        UUID id = UUID.randomUUID();
        LOG.error("Unforeseen failure {} at {}", id, HeaderText.of(path), failure);
        return Problem.of(500, "Something failed inside the server; its log tells more under " + id + ".")
                .named(URI.create("urn:uuid:" + id));
    }

    /** The store has told the operator already. Empty for what should not happen. */
    private static Optional<Problem> problem(StoreFailure failure) {
        return Optional.ofNullable(
                switch (failure.kind()) {
                    case GONE ->
                        Problem.of(503, "The database cannot be reached just now: ask again in a few seconds.");
                    case UNKNOWN ->
                        Problem.of(
                                ProblemType.OUTCOME_UNKNOWN,
                                "The database was lost while it was writing: look whether it is written, or send the request"
                                        + " again with the same Idempotency-Key if it had one.");
                    case FULL ->
                        Problem.of(
                                ProblemType.NO_ROOM,
                                "The disk of the database takes nothing more, so nothing was written; reading goes on. Tell"
                                        + " whoever runs this server, and send the request again when there is room.");
                    case REFUSED -> null;
                });
    }
}
