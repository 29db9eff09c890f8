package org.lectern.server.delivery.json;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lectern.server.content.cache.Ready;
import org.lectern.server.delivery.hot.Prepared;
import org.lectern.server.http.Problem;

/** Published content as JSON. */
@Path("/api/v1/content")
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
@Singleton
public class ContentResource {

    private static final String JSON = "application/json;charset=utf-8";

    private final Contents contents;
    private final Prepared prepared;

    @Inject
    public ContentResource(Contents contents, Prepared prepared) {
        this.contents = contents;
        this.prepared = prepared;
    }

    /** A page of the visible entries of a type. */
    @GET
    @Path("{type}")
    public Response list(@PathParam("type") String type, @Context UriInfo uri, @Context HttpServletRequest request) {
        var parameters = uri.getQueryParameters();
        return prepared.answer(request, key(type, parameters), null, () -> ready(contents.list(type, parameters)));
    }

    /** One visible entry by its slug, a slug it had before, or its id. */
    @GET
    @Path("{type}/{slug}")
    public Response entry(
            @PathParam("type") String type,
            @PathParam("slug") String slug,
            @Context UriInfo uri,
            @Context HttpServletRequest request) {
        var parameters = uri.getQueryParameters();
        return prepared.answer(
                request, key(type + "/" + slug, parameters), null, () -> ready(contents.entry(type, slug, parameters)));
    }

    private static Ready ready(Contents.Answer answer) {
        return new Ready(answer.body().toString(), JSON, null, answer.dependencies(), answer.spaces());
    }

    /** The order of parameters means nothing; a list of its own keeps one's values apart from another's name. */
    private static String key(String path, Map<String, List<String>> parameters) {
        return "content " + path + " " + new TreeMap<>(parameters);
    }
}
