package org.lectern.server.delivery.fragment;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lectern.server.delivery.Answers;
import org.lectern.server.delivery.HeaderText;
import org.lectern.server.delivery.ProblemAnswers;

/** Fragments of HTML for pages that already exist. */
@Path("/widgets")
@Singleton
public class WidgetResource {

    private static final MediaType HTML = MediaType.TEXT_HTML_TYPE.withCharset("utf-8");

    private final Fragments fragments;

    @Inject
    public WidgetResource(Fragments fragments) {
        this.fragments = fragments;
    }

    /** A widget with the parameters of the address; {@link ProblemAnswers} says how an error looks. */
    @GET
    @Path("{widget}")
    public Response widget(
            @PathParam("widget") String name, @Context UriInfo uri, @HeaderParam("Accept") @Nullable String accept) {
        var delivered = fragments.deliver(name, uri.getQueryParameters());
        var answer = delivered instanceof Delivered.Shown shown
                ? Answers.revalidated(Response.ok(shown.fragment().bytes(), HTML)
                        .header("Content-Language", shown.fragment().language()))
                : Response.fromResponse(
                        ProblemAnswers.response(((Delivered.Missing) delivered).problem(), "/widgets", accept));
        if (!delivered.ignored().isEmpty()) {
            answer.header("Lectern-Ignored", HeaderText.of(String.join(", ", new TreeSet<>(delivered.ignored()))));
        }
        return answer.build();
    }
}
