package org.lectern.server.admin.embeds;

import static org.lectern.server.http.JsonParts.JSON;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lectern.engine.rendering.widget.Themes;
import org.lectern.engine.type.Types;
import org.lectern.server.admin.Asking;
import org.lectern.server.admin.IfMatch;
import org.lectern.server.admin.Needs;
import org.lectern.server.config.Settings;
import org.lectern.server.content.Refusal;
import org.lectern.server.content.Refused;
import org.lectern.server.content.embedding.Embeddings;
import org.lectern.server.http.Problem;
import org.lectern.server.http.json.Input;
import org.lectern.server.security.Action;
import org.lectern.server.store.SiteRow;

/** Host websites: read by everyone who reads entries, changed by administrators. */
@Path("/api/v1/admin/sites")
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
@Singleton
public class SitesResource {

    private final Asking asking;
    private final Embeddings embeddings;
    private final Themes themes;
    private final Types types;
    private final String base;

    @Inject
    public SitesResource(Asking asking, Embeddings embeddings, Themes themes, Types types, Settings settings) {
        this.asking = asking;
        this.embeddings = embeddings;
        this.themes = themes;
        this.types = types;
        this.base = settings.baseUrl().toString();
    }

    /** All sites, by name. */
    @GET
    @Needs(Action.READ)
    public Response list() {
        var data = JSON.createArrayBuilder();
        embeddings.sites().forEach(site -> data.add(json(site)));
        return Response.ok(JSON.createObjectBuilder().add("data", data).build().toString())
                .build();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Needs(Action.SITES)
    public Response add(byte[] body) {
        var site = embeddings.addSite(asking.caller().actor(), wanted(body, null));
        return answer(Response.created(URI.create(base + "/api/v1/admin/sites/" + site.name())), site);
    }

    @GET
    @Path("{name}")
    @Needs(Action.READ)
    public Response read(@PathParam("name") String name) {
        return answer(Response.ok(), embeddings.site(name).orElseThrow(() -> new Refused(new Refusal.NoSite(name))));
    }

    /** In place of all its settings; what is left out is no longer set. */
    @PUT
    @Path("{name}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Needs(Action.SITES)
    public Response change(
            @PathParam("name") String name, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, byte[] body) {
        long known = IfMatch.version(ifMatch);
        return answer(Response.ok(), embeddings.changeSite(asking.caller().actor(), wanted(body, name), known));
    }

    /** Removes one that has no embeds. */
    @DELETE
    @Path("{name}")
    @Needs(Action.SITES)
    public Response remove(
            @PathParam("name") String name, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        embeddings.removeSite(asking.caller().actor(), name, IfMatch.version(ifMatch));
        return Response.noContent().build();
    }

    private SiteRow wanted(byte[] body, @Nullable String named) {
        var input = Input.of(body);
        var site = new SiteInput(input, themes, types).site(named);
        if (named != null && !input.has("origins")) {
            input.fault("origins", "is missing: say whose pages may embed, or [] for anyone's.");
        }
        input.end();
        return site;
    }

    private static Response answer(Response.ResponseBuilder answer, SiteRow site) {
        return answer.tag(new EntityTag(String.valueOf(site.version())))
                .entity(json(site).toString())
                .build();
    }

    private static JsonObject json(SiteRow site) {
        var pages = JSON.createObjectBuilder();
        new TreeMap<>(site.pages()).forEach(pages::add);
        return JSON.createObjectBuilder()
                .add("name", site.name())
                .add("title", site.title())
                .add("origins", list(site.origins()))
                .add("spaces", list(site.spaces()))
                .add("theme", orNull(site.theme()))
                .add(
                        "language",
                        orNull(site.language() == null ? null : site.language().toLanguageTag()))
                .add("zone", orNull(site.zone()))
                .add("pages", pages)
                .add("changedAt", site.changedAt().toString())
                .build();
    }

    private static JsonArrayBuilder list(Iterable<String> texts) {
        var list = JSON.createArrayBuilder();
        texts.forEach(list::add);
        return list;
    }

    private static JsonValue orNull(@Nullable Object value) {
        return value == null ? JsonValue.NULL : JSON.createValue(value.toString());
    }
}
