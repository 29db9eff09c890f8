package org.lectern.server.delivery.fragment;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.TreeMap;
import org.lectern.engine.rendering.widget.Stylesheet;
import org.lectern.engine.rendering.widget.Themes;
import org.lectern.engine.rendering.widget.Widgets;
import org.lectern.server.delivery.Answers;
import org.lectern.server.delivery.Problem;
import org.lectern.server.delivery.ProblemException;

/** The style sheets of themes: {@code /themes/plain.css}, and under an address with its hash one that never changes. */
@Path("/themes")
@Singleton
public class ThemeResource {

    private static final MediaType CSS = new MediaType("text", "css", "utf-8");
    private static final String FOREVER = "public, max-age=31536000, immutable";

    private final Map<String, Stylesheet> byName = new TreeMap<>();

    @Inject
    public ThemeResource(Themes themes, Widgets widgets) {
        for (var name : themes.names()) {
            themes.find(name).ifPresent(theme -> byName.put(name, Stylesheet.of(theme, widgets)));
        }
    }

    /** The CSS of a theme. */
    @GET
    @Path("{name}.css")
    public Response theme(@PathParam("name") String name, @Context Request request) {
        var sheet = byName.get(name);
        if (sheet == null) {
            throw unknown(name);
        }
        return revalidated(sheet, request);
    }

    private static Response revalidated(Stylesheet sheet, Request request) {
        var tag = new EntityTag(sheet.hash());
        var unchanged = request.evaluatePreconditions(tag);
        return Answers.revalidated(unchanged == null ? Response.ok(sheet.css(), CSS) : unchanged)
                .tag(tag)
                .build();
    }

    /** The same for ever: another content has another hash. */
    @GET
    @Path("{name}.{hash: [0-9a-f]{16}}.css")
    public Response immutable(@PathParam("name") String name, @PathParam("hash") String hash) {
        var sheet = byName.get(name);
        if (sheet == null || !sheet.hash().equals(hash)) {
            throw unknown(name + "." + hash);
        }
        return Response.ok(sheet.css(), CSS).header("Cache-Control", FOREVER).build();
    }

    private ProblemException unknown(String name) {
        return new ProblemException(Problem.of(
                404, "There is no theme " + name + "; there are " + String.join(", ", byName.keySet()) + "."));
    }
}
