package org.lectern.server.delivery.fragment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lectern.server.delivery.Answers;
import org.lectern.server.delivery.Problem;

/** Fragments of HTML for pages that already exist. */
@Path("/widgets")
@ApplicationScoped
public class WidgetResource {

    private static final MediaType HTML = MediaType.TEXT_HTML_TYPE.withCharset("utf-8");

    private final Fragments fragments;

    /** For the container's proxy only. */
    @SuppressWarnings("NullAway")
    protected WidgetResource() {
        this(null);
    }

    @Inject
    public WidgetResource(Fragments fragments) {
        this.fragments = fragments;
    }

    /**
     * A widget with the parameters of the address. Server-side includes put an error's body into the page, so an error
     * has none; its reason is in {@code Lectern-Problem}, and in the body only for those who accept JSON.
     */
    @GET
    @Path("{widget}")
    public Response widget(
            @PathParam("widget") String name, @Context UriInfo uri, @HeaderParam("Accept") @Nullable String accept) {
        var delivered = fragments.deliver(name, uri.getQueryParameters());
        var answer = delivered instanceof Delivered.Shown shown
                ? Response.ok(shown.fragment().bytes(), HTML)
                        .header("Content-Language", shown.fragment().language())
                : refusal(((Delivered.Missing) delivered).problem(), accept);
        if (!delivered.ignored().isEmpty()) {
            answer.header("Lectern-Ignored", HeaderText.of(String.join(", ", new TreeSet<>(delivered.ignored()))));
        }
        return Answers.open(answer)
                .header("Access-Control-Expose-Headers", "Lectern-Problem, Lectern-Ignored")
                .build();
    }

    private static ResponseBuilder refusal(Problem problem, @Nullable String accept) {
        boolean wanted = accept != null && accept.contains("json");
        var answer = Response.status(problem.status()).header("Lectern-Problem", HeaderText.of(problem.detail()));
        return wanted ? answer.type(Problem.TYPE).entity(problem.json()) : answer;
    }
}
