package org.lectern.server.delivery.podium;

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
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.lectern.engine.rendering.widget.Themes;
import org.lectern.engine.rendering.widget.Widget;
import org.lectern.engine.rendering.widget.Widgets;
import org.lectern.engine.tracking.Dependencies;
import org.lectern.server.content.cache.Ready;
import org.lectern.server.content.cache.Terms;
import org.lectern.server.delivery.Addresses;
import org.lectern.server.delivery.fragment.Orders;
import org.lectern.server.delivery.hot.Prepared;
import org.lectern.server.http.Problem;
import org.lectern.server.http.ProblemAnswers;
import org.lectern.server.http.ProblemException;

/** A widget as a podlet, with the parameters that all pages of a layout share. */
@Path("/widgets/{widget}/manifest.json")
@Singleton
public class ManifestResource {

    private static final String TYPE = "application/json;charset=utf-8";

    private final Widgets widgets;
    private final Themes themes;
    private final Orders orders;
    private final Manifests manifests;
    private final Addresses addresses;
    private final Prepared prepared;

    @Inject
    public ManifestResource(
            Widgets widgets,
            Themes themes,
            Orders orders,
            Manifests manifests,
            Addresses addresses,
            Prepared prepared) {
        this.widgets = widgets;
        this.themes = themes;
        this.orders = orders;
        this.manifests = manifests;
        this.addresses = addresses;
        this.prepared = prepared;
    }

    /** The manifest; a problem has its body whatever is accepted, since a manifest is in no page. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Response manifest(
            @PathParam("widget") String name, @Context UriInfo uri, @Context HttpServletRequest request) {
        try {
            var widget = widget(name);
            var shared = SharedParameters.read(
                    widget, themes.names(), site -> orders.site(site) != null, uri.getQueryParameters());
            var site = shared.site() == null ? null : orders.site(shared.site());
            var key = "manifest " + name + "?" + shared.query().query() + " " + (site == null ? 0 : site.version());
            return prepared.answer(request, key, shared.ignored(), () -> ready(widget, shared));
        } catch (ProblemException refused) {
            return ProblemAnswers.response(refused.problem(), request.getRequestURI(), MediaType.APPLICATION_JSON);
        }
    }

    private Widget widget(String name) {
        return widgets.find(name)
                .orElseThrow(() -> new ProblemException(
                        Problem.of(404, "There is no widget " + name + "; there are " + names() + ".")));
    }

    private String names() {
        return widgets.all().stream().map(Widget::name).collect(Collectors.joining(", "));
    }

    private Ready ready(Widget widget, SharedParameters shared) {
        var path = "/widgets/" + widget.name();
        var query = shared.query();
        boolean bare = query.parameters().isEmpty();
        var content = bare ? path : path + "/podlet/" + query.segment();
        var fallback = path + "/fallback" + (bare ? "" : "?" + query.query());
        // Read here and not before, so that it is noticed when it is changed meanwhile.
        var named = shared.site();
        var site = named == null ? null : orders.site(named);
        var manifest = manifests.manifest(
                widget.name(), addresses.of(content), addresses.of(fallback), orders.theme(shared.theme(), site));
        var terms = new Terms(named, null, null, Map.of());
        return new Ready(manifest.toString(), TYPE, null, Dependencies.NONE, Set.of(), terms);
    }
}
