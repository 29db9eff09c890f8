package org.lectern.server.admin.embeds;

import static org.lectern.server.http.JsonParts.JSON;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lectern.engine.rendering.widget.Themes;
import org.lectern.engine.rendering.widget.Widgets;
import org.lectern.server.admin.Asking;
import org.lectern.server.admin.IfMatch;
import org.lectern.server.admin.Needs;
import org.lectern.server.config.Settings;
import org.lectern.server.content.Refusal;
import org.lectern.server.content.Refused;
import org.lectern.server.content.embedding.Embeddings;
import org.lectern.server.content.embedding.Sightings;
import org.lectern.server.http.Problem;
import org.lectern.server.http.ProblemException;
import org.lectern.server.http.ProblemType;
import org.lectern.server.http.json.Input;
import org.lectern.server.security.Action;
import org.lectern.server.store.EmbedRow;

/** Saved embeds: what one says here, every page that carries it shows. */
@Path("/api/v1/admin/embeds")
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
@Singleton
public class EmbedsResource {

    private static final int PAGE = 100;

    private final Asking asking;
    private final Embeddings embeddings;
    private final Sightings sightings;
    private final Widgets widgets;
    private final Themes themes;
    private final String base;

    @Inject
    public EmbedsResource(
            Asking asking,
            Embeddings embeddings,
            Sightings sightings,
            Widgets widgets,
            Themes themes,
            Settings settings) {
        this.sightings = sightings;
        this.asking = asking;
        this.embeddings = embeddings;
        this.widgets = widgets;
        this.themes = themes;
        this.base = settings.baseUrl().toString();
    }

    /** A hundred embeds, of one site or of all. */
    @GET
    @Needs(Action.READ)
    public Response list(
            @QueryParam("site") @Nullable String site, @QueryParam("after") @DefaultValue("") String after) {
        var page = embeddings.embeds(site, after, PAGE + 1);
        var data = JSON.createArrayBuilder();
        page.stream().limit(PAGE).forEach(embed -> data.add(json(embed)));
        var next = page.size() > PAGE ? JSON.createValue(page.get(PAGE - 1).id()) : JsonValue.NULL;
        return Response.ok(JSON.createObjectBuilder()
                        .add("data", data)
                        .add("next", next)
                        .build()
                        .toString())
                .build();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Needs(Action.EMBED)
    public Response add(byte[] body) {
        var wanted = wanted(body, "");
        mustBeAllowedFor(wanted.site());
        var embed = embeddings.addEmbed(asking.caller().actor(), wanted);
        return answer(Response.created(URI.create(base + "/api/v1/admin/embeds/" + embed.id())), embed);
    }

    @GET
    @Path("{id}")
    @Needs(Action.READ)
    public Response read(@PathParam("id") String id) {
        return answer(Response.ok(), find(id));
    }

    /** In place of all its settings; what is left out is no longer set. */
    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Needs(Action.EMBED)
    public Response change(
            @PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, byte[] body) {
        long known = IfMatch.version(ifMatch);
        mustBeAllowedFor(find(id).site());
        var wanted = wanted(body, id);
        mustBeAllowedFor(wanted.site());
        return answer(Response.ok(), embeddings.changeEmbed(asking.caller().actor(), wanted, known));
    }

    /** Retires it: its address stands in pages, so it stays and answers with its fallback. */
    @DELETE
    @Path("{id}")
    @Needs(Action.EMBED)
    public Response retire(@PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        long known = IfMatch.version(ifMatch);
        var embed = find(id);
        mustBeAllowedFor(embed.site());
        return answer(Response.ok(), embeddings.changeEmbed(asking.caller().actor(), embed.retire(), known));
    }

    /** In whose pages it was seen, by day. */
    @GET
    @Path("{id}/seen")
    @Needs(Action.READ)
    public Response seen(@PathParam("id") String id) {
        var embed = find(id);
        sightings.flush(embed.id());
        var data = JSON.createArrayBuilder();
        embeddings
                .seen(embed.id())
                .forEach(one -> data.add(JSON.createObjectBuilder()
                        .add("day", one.day().toString())
                        .add("origin", one.origin())
                        .add("times", one.times())));
        return Response.ok(JSON.createObjectBuilder().add("data", data).build().toString())
                .build();
    }

    private EmbedRow find(String id) {
        return embeddings.embed(id).orElseThrow(() -> new Refused(new Refusal.NoEmbed(id)));
    }

    /** Whoever saves an embed decides what all pages of the site show, so all that it reads must be his to edit. */
    private void mustBeAllowedFor(String name) {
        var site = embeddings.site(name).orElseThrow(() -> {
            var why = "There is no site " + name + ": an administrator adds it.";
            return new ProblemException(Problem.of(ProblemType.NO_SENSE, why)
                    .with(List.of(new Problem.Fault(Problem.Place.POINTER, "/site", why))));
        });
        site.spaces().forEach(space -> asking.mustBeAllowedIn(Action.EMBED, space));
    }

    private EmbedRow wanted(byte[] body, String id) {
        var input = Input.of(body);
        var embed = new EmbedInput(input, widgets, themes).embed(id);
        input.end();
        return embed;
    }

    private Response answer(Response.ResponseBuilder answer, EmbedRow embed) {
        return answer.tag(new EntityTag(String.valueOf(embed.version())))
                .entity(json(embed).toString())
                .build();
    }

    private JsonObject json(EmbedRow embed) {
        var parameters = JSON.createObjectBuilder();
        new TreeMap<>(embed.parameters()).forEach(parameters::add);
        var address = base + "/embeds/" + embed.id();
        return JSON.createObjectBuilder()
                .add("id", embed.id())
                .add("site", embed.site())
                .add("name", embed.name())
                .add("widget", embed.widget())
                .add("parameters", parameters)
                .add("fallback", fallback(embed.fallback()))
                .add("retired", embed.retired())
                .add("changedAt", embed.changedAt().toString())
                .add(
                        "links",
                        JSON.createObjectBuilder()
                                .add("fragment", address)
                                .add("frame", address + "/frame")
                                .add("fallback", address + "/fallback")
                                .add("view", address + "/view.json")
                                .add("manifest", address + "/manifest.json"))
                .build();
    }

    private static JsonValue fallback(EmbedRow.@Nullable Fallback fallback) {
        if (fallback == null) {
            return JsonValue.NULL;
        }
        var address = fallback.address();
        return JSON.createObjectBuilder()
                .add("text", fallback.text())
                .add("address", address == null ? JsonValue.NULL : JSON.createValue(address.toString()))
                .build();
    }
}
