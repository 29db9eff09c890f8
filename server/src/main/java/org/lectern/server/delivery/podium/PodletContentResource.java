package org.lectern.server.delivery.podium;

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
import org.lectern.server.delivery.fragment.Fragments;
import org.lectern.server.delivery.fragment.Wanted;
import org.lectern.server.delivery.hot.Prepared;
import org.lectern.server.http.Problem;
import org.lectern.server.http.ProblemAnswers;
import org.lectern.server.http.ProblemException;

/**
 * The fragment of a manifest that was asked for with parameters: they are in the path, and what the layout adds to the
 * address at each page stands in their place. Only manifests lead here.
 */
@Path("/widgets/{widget}/podlet/{parameters}")
@Singleton
public class PodletContentResource {

    private final Fragments fragments;
    private final Prepared prepared;

    @Inject
    public PodletContentResource(Fragments fragments, Prepared prepared) {
        this.fragments = fragments;
        this.prepared = prepared;
    }

    /** The same fragment, kept under the same key, as at the widget's own address with these parameters. */
    @GET
    public Response content(
            @PathParam("widget") String name,
            @PathParam("parameters") String segment,
            @Context UriInfo uri,
            @Context HttpServletRequest request,
            @HeaderParam("Accept") @Nullable String accept) {
        var path = request.getRequestURI();
        var query = PathQuery.of(segment);
        if (query.isEmpty()) {
            return ProblemAnswers.response(Problem.notFound(path), path, accept);
        }
        var wanted = fragments.want(name, query.get().with(uri.getQueryParameters()));
        if (wanted instanceof Wanted.Missing missing) {
            return ProblemAnswers.response(missing.problem(), path, accept);
        }
        var fragment = (Wanted.Fragment) wanted;
        try {
            return prepared.answer(request, fragment.key(), fragment.ignoredHeader(), fragment.maker());
        } catch (ProblemException failed) {
            return ProblemAnswers.response(failed.problem(), path, accept);
        }
    }
}
