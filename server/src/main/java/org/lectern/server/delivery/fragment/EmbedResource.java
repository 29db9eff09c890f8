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

/** Saved embeds, in every form: changed once, they change in every page that carries them. */
@Path("/embeds/{id}")
@Singleton
public class EmbedResource {

    private final Fragments fragments;
    private final Answering answering;

    @Inject
    public EmbedResource(Fragments fragments, Answering answering) {
        this.fragments = fragments;
        this.answering = answering;
    }

    /** The fragment. */
    @GET
    public Response fragment(@PathParam("id") String name, @Context UriInfo uri, @Context HttpServletRequest request) {
        return answer(name, Form.FRAGMENT, uri, request);
    }

    /** What stands for it where it cannot be had. */
    @GET
    @Path("fallback")
    public Response fallback(@PathParam("id") String name, @Context UriInfo uri, @Context HttpServletRequest request) {
        return answer(name, Form.FALLBACK, uri, request);
    }

    /** A document with it, for an iframe. */
    @GET
    @Path("frame")
    public Response frame(@PathParam("id") String name, @Context UriInfo uri, @Context HttpServletRequest request) {
        return answer(name, Form.FRAME, uri, request);
    }

    /** What its template gets, as JSON. */
    @GET
    @Path("view.json")
    public Response view(@PathParam("id") String name, @Context UriInfo uri, @Context HttpServletRequest request) {
        return answer(name, Form.VIEW, uri, request);
    }

    private Response answer(String name, Form form, UriInfo uri, HttpServletRequest request) {
        return answering.answer(request, form, () -> fragments.wantSaved(name, form, uri.getQueryParameters()));
    }
}
