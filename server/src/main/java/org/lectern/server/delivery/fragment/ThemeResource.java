package org.lectern.server.delivery.fragment;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.lectern.engine.rendering.widget.Stylesheet;
import org.lectern.engine.rendering.widget.Themes;
import org.lectern.engine.rendering.widget.Widgets;
import org.lectern.engine.tracking.Dependencies;
import org.lectern.server.content.cache.Ready;
import org.lectern.server.content.cache.Terms;
import org.lectern.server.delivery.hot.Prepared;
import org.lectern.server.http.Problem;
import org.lectern.server.http.ProblemException;

/** The style sheets of themes: {@code /themes/plain.css}, and under an address with its hash one that never changes. */
@Path("/themes")
@Singleton
public class ThemeResource {

    private static final String TYPE = "text/css;charset=utf-8";

    private final Map<String, Stylesheet> byName = new TreeMap<>();
    private final Prepared prepared;

    @Inject
    public ThemeResource(Themes themes, Widgets widgets, Prepared prepared) {
        this.prepared = prepared;
        for (var name : themes.names()) {
            themes.find(name).ifPresent(theme -> byName.put(name, Stylesheet.of(theme, widgets)));
        }
    }

    /** The CSS of a theme, as it is today; {@code Content-Location} (RFC 9110, section 8.7) names its twin for ever. */
    @GET
    @Path("{name}.css")
    public Response theme(@PathParam("name") String name, @Context HttpServletRequest request) {
        var sheet = byName.get(name);
        if (sheet == null) {
            throw unknown(name);
        }
        var twin = new Terms(null, null, null, Map.of("Content-Location", name + "." + sheet.hash() + ".css"));
        return prepared.answer(request, "theme " + name, null, () -> ready(sheet, twin));
    }

    /** The same for ever: another content has another hash. */
    @GET
    @Path("{name}.{hash: [0-9a-f]{16}}.css")
    public Response immutable(
            @PathParam("name") String name, @PathParam("hash") String hash, @Context HttpServletRequest request) {
        var sheet = byName.get(name);
        if (sheet == null || !sheet.hash().equals(hash)) {
            throw unknown(name + "." + hash);
        }
        return prepared.answer(request, "theme " + name + " " + hash, null, () -> ready(sheet, Terms.FOREVER));
    }

    private static Ready ready(Stylesheet sheet, Terms terms) {
        return new Ready(sheet.css(), TYPE, null, Dependencies.NONE, Set.of(), terms);
    }

    private ProblemException unknown(String name) {
        return new ProblemException(Problem.of(
                404, "There is no theme " + name + "; there are " + String.join(", ", byName.keySet()) + "."));
    }
}
