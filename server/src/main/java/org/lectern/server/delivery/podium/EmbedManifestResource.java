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
import java.util.Map;
import java.util.Set;
import org.lectern.engine.tracking.Dependencies;
import org.lectern.server.content.cache.Ready;
import org.lectern.server.content.cache.Terms;
import org.lectern.server.content.embedding.Directory;
import org.lectern.server.delivery.Addresses;
import org.lectern.server.delivery.Cors;
import org.lectern.server.delivery.fragment.Orders;
import org.lectern.server.delivery.hot.Prepared;
import org.lectern.server.http.Problem;
import org.lectern.server.http.ProblemAnswers;
import org.lectern.server.http.ProblemException;

/** A saved embed as a podlet. What it leaves open the layout gives at each page. */
@Path("/embeds/{id}/manifest.json")
@Singleton
public class EmbedManifestResource {

    private static final String TYPE = "application/json;charset=utf-8";

    private final Directory directory;
    private final Orders orders;
    private final Manifests manifests;
    private final Addresses addresses;
    private final Prepared prepared;

    @Inject
    public EmbedManifestResource(
            Directory directory, Orders orders, Manifests manifests, Addresses addresses, Prepared prepared) {
        this.directory = directory;
        this.orders = orders;
        this.manifests = manifests;
        this.addresses = addresses;
        this.prepared = prepared;
    }

    /** The manifest; a problem has its body whatever is accepted, since a manifest is in no page. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Response manifest(@PathParam("id") String id, @Context HttpServletRequest request) {
        try {
            return prepared.answer(request, "manifest of embed " + id, null, () -> ready(id));
        } catch (ProblemException refused) {
            var answer = Response.fromResponse(
                    ProblemAnswers.response(refused.problem(), request.getRequestURI(), MediaType.APPLICATION_JSON));
            Cors.EVERYONE.forEach(answer::header);
            return answer.build();
        }
    }

    private Ready ready(String id) {
        var saved = directory
                .embed(id)
                .orElseThrow(() ->
                        new ProblemException(Problem.of(404, "There is no embed " + id + ": check the address.")));
        var address = "/embeds/" + id;
        var manifest = manifests.manifest(
                id,
                addresses.of(address),
                addresses.of(address + "/fallback"),
                orders.theme(saved.embed().parameters().get("theme"), saved.site()));
        return new Ready(
                manifest.toString(),
                TYPE,
                null,
                Dependencies.NONE,
                Set.of(),
                new Terms(
                        saved.site().name(), id, saved.origins(), saved.origins() == null ? Cors.EVERYONE : Map.of()));
    }
}
