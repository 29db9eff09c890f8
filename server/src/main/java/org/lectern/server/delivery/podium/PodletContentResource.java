package org.lectern.server.delivery.podium;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.lectern.server.delivery.fragment.Answering;
import org.lectern.server.delivery.fragment.Form;
import org.lectern.server.delivery.fragment.Fragments;
import org.lectern.server.http.Problem;
import org.lectern.server.http.ProblemAnswers;

/**
 * The fragment of a manifest that was asked for with parameters: they are in the path, and what the layout adds to the
 * address at each page stands in their place. Only manifests lead here.
 */
@Path("/widgets/{widget}/podlet/{parameters}")
@Singleton
public class PodletContentResource {

    private final Fragments fragments;
    private final Answering answering;

    @Inject
    public PodletContentResource(Fragments fragments, Answering answering) {
        this.fragments = fragments;
        this.answering = answering;
    }

    /** The same fragment, kept under the same key, as at the widget's own address with these parameters. */
    @GET
    public Response content(
            @PathParam("widget") String name,
            @PathParam("parameters") String segment,
            @Context UriInfo uri,
            @Context HttpServletRequest request) {
        var path = request.getRequestURI();
        return PathQuery.of(segment)
                .map(query -> answering.answer(
                        request, Form.FRAGMENT, () -> fragments.want(name, query.with(uri.getQueryParameters()))))
                .orElseGet(() -> ProblemAnswers.response(Problem.notFound(path), path, request.getHeader("Accept")));
    }
}
