package org.lectern.server.delivery.fragment;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jspecify.annotations.Nullable;
import org.lectern.server.delivery.hot.Prepared;
import org.lectern.server.http.Problem;
import org.lectern.server.http.ProblemAnswers;
import org.lectern.server.http.ProblemException;

/** Fragments of HTML for pages that already exist. */
@Path("/widgets")
@Singleton
public class WidgetResource {

    private final Fragments fragments;
    private final Prepared prepared;

    @Inject
    public WidgetResource(Fragments fragments, Prepared prepared) {
        this.fragments = fragments;
        this.prepared = prepared;
    }

    /** A widget with the parameters of the address; {@link ProblemAnswers} says how an error looks. */
    @GET
    @Path("{widget}")
    public Response widget(
            @PathParam("widget") String name,
            @Context UriInfo uri,
            @Context HttpServletRequest request,
            @HeaderParam("Accept") @Nullable String accept) {
        var wanted = fragments.want(name, uri.getQueryParameters());
        if (wanted instanceof Wanted.Missing missing) {
            return missing(missing.problem(), wanted, accept);
        }
        var fragment = (Wanted.Fragment) wanted;
        try {
            return prepared.answer(request, fragment.key(), wanted.ignoredHeader(), fragment.maker());
        } catch (ProblemException failed) {
            return missing(failed.problem(), wanted, accept);
        }
    }

    private static Response missing(Problem problem, Wanted wanted, @Nullable String accept) {
        var answer = Response.fromResponse(ProblemAnswers.response(problem, "/widgets", accept));
        if (wanted.ignoredHeader() != null) {
            answer.header("Lectern-Ignored", wanted.ignoredHeader());
        }
        return answer.build();
    }
}
