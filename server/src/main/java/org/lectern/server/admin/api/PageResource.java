package org.lectern.server.admin.api;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;

/**
 * The API as pages, to be tried out. The page knows nothing that {@code /api/v1/openapi.json} does not tell everyone; what
 * is done by it goes through the same door as everything else.
 */
@Path("/admin/api")
@Singleton
public class PageResource {

    /** Of the page: its scripts and style sheets, and requests, all from here. In no frame. */
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:;"
                    + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static final String FOREVER = "public, max-age=31536000, immutable";

    private final PageFiles files;

    @Inject
    public PageResource(PageFiles files) {
        this.files = files;
    }

    /** The page; its addresses are relative to it without a slash. */
    @GET
    public Response page(@Context HttpServletRequest request) {
        if (request.getRequestURI().endsWith("/")) {
            return Response.status(308).header("Location", "/admin/api").build();
        }
        return guarded(files.page().answer(request))
                .header("Cache-Control", "no-cache")
                .build();
    }

    /** What it loads: another content has another version. */
    @GET
    @Path("{version: [0-9a-f]{16}}/{name: [A-Za-z.-]+}")
    public Response file(
            @PathParam("version") String version, @PathParam("name") String name, @Context HttpServletRequest request) {
        var file = files.file(name).orElseThrow(NotFoundException::new);
        if (!version.equals(files.version())) {
            throw new NotFoundException();
        }
        return guarded(file.answer(request)).header("Cache-Control", FOREVER).build();
    }

    private static Response.ResponseBuilder guarded(Response.ResponseBuilder answer) {
        return answer.header("Content-Security-Policy", POLICY)
                .header("Cross-Origin-Opener-Policy", "same-origin")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .header("Referrer-Policy", "no-referrer")
                .header("X-Robots-Tag", "noindex");
    }
}
