package org.lectern.server.delivery.fragment;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** Fragments of HTML for pages that already exist: widgets with the parameters of the address. */
@Path("/widgets/{widget}")
@Singleton
public class WidgetResource {

    private final Fragments fragments;
    private final Answering answering;

    @Inject
    public WidgetResource(Fragments fragments, Answering answering) {
        this.fragments = fragments;
        this.answering = answering;
    }

    /** The fragment. */
    @GET
    public Response fragment(
            @PathParam("widget") String name, @Context UriInfo uri, @Context HttpServletRequest request) {
        return answer(name, Form.FRAGMENT, uri, request);
    }

    /** What stands for it where it cannot be had. */
    @GET
    @Path("fallback")
    public Response fallback(
            @PathParam("widget") String name, @Context UriInfo uri, @Context HttpServletRequest request) {
        return answer(name, Form.FALLBACK, uri, request);
    }

    /** A document with it, for an iframe. */
    @GET
    @Path("frame")
    public Response frame(@PathParam("widget") String name, @Context UriInfo uri, @Context HttpServletRequest request) {
        return answer(name, Form.FRAME, uri, request);
    }

    /** What its template gets, as JSON. */
    @GET
    @Path("view.json")
    public Response view(@PathParam("widget") String name, @Context UriInfo uri, @Context HttpServletRequest request) {
        return answer(name, Form.VIEW, uri, request);
    }

    private Response answer(String name, Form form, UriInfo uri, HttpServletRequest request) {
        return answering.answer(request, form, () -> fragments.want(name, form, uri.getQueryParameters()));
    }
}
