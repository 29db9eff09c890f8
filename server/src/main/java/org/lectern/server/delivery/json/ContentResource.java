package org.lectern.server.delivery.json;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.lectern.server.delivery.Answers;
import org.lectern.server.delivery.Problem;

/** Published content as JSON. */
@Path("/api/v1/content")
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
@Singleton
public class ContentResource {

    private final Contents contents;

    @Inject
    public ContentResource(Contents contents) {
        this.contents = contents;
    }

    /** A page of the visible entries of a type. */
    @GET
    @Path("{type}")
    public Response list(@PathParam("type") String type, @Context UriInfo uri) {
        return Answers.json(contents.list(type, uri.getQueryParameters()));
    }

    /** One visible entry by its slug, a slug it had before, or its id. */
    @GET
    @Path("{type}/{slug}")
    public Response entry(@PathParam("type") String type, @PathParam("slug") String slug, @Context UriInfo uri) {
        return Answers.json(contents.entry(type, slug, uri.getQueryParameters()));
    }
}
