package org.lectern.bench.inside;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.lectern.server.content.Entries;

/** Lets anyone retitle an entry of the running server, until there is an API for those who may. */
@Path("/bench/titles")
@Singleton
public class RetitlingResource {

    private final Entries entries;

    @Inject
    public RetitlingResource(Entries entries) {
        this.entries = entries;
    }

    /** Answers when this node shows the title. */
    @PUT
    @Path("{type}/{slug}")
    public void retitle(
            @PathParam("type") String type, @PathParam("slug") String slug, @QueryParam("title") String title) {
        Retitling.retitle(entries, type, slug, title);
    }
}
