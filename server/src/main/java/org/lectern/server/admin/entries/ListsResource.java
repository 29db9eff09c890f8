package org.lectern.server.admin.entries;

import static org.lectern.server.http.JsonParts.JSON;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.json.JsonArray;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.lectern.engine.type.Types;
import org.lectern.server.admin.Asking;
import org.lectern.server.admin.Needs;
import org.lectern.server.content.Desk;
import org.lectern.server.http.Problem;
import org.lectern.server.security.Action;
import org.lectern.server.security.Caller;
import org.lectern.server.store.ListedRow;
import org.lectern.server.store.Scope;

/** Lists of entries as editors see them. Nobody finds in them what he may not read. */
@Path(EntriesResource.PATH)
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
@Singleton
public class ListsResource {

    private final Desk desk;
    private final Types types;
    private final Asking asking;

    @Inject
    public ListsResource(Desk desk, Types types, Asking asking) {
        this.desk = desk;
        this.types = types;
        this.asking = asking;
    }

    /** A page of entries, by default those changed last; {@code q} looks into titles and texts of their drafts. */
    @GET
    @Needs(Action.READ)
    public Response entries(@Context UriInfo uri) {
        var query = ListRequest.page(uri.getQueryParameters(), types, readable(asking.caller()));
        var found = desk.list(query.onePlus());
        var page = found.subList(0, Math.min(query.limit(), found.size()));
        var data = JSON.createArrayBuilder();
        page.forEach(row -> data.add(listed(row)));
        var next = found.size() > page.size()
                ? JSON.createValue(
                        ListRequest.cursor(query, page.get(page.size() - 1).place()))
                : JsonValue.NULL;
        var body = body(data.build(), query.limit(), next);
        if (ListRequest.wantsTotal(uri.getQueryParameters())) {
            body.add("total", desk.count(query.filter()));
        }
        return Response.ok(body.build().toString()).build();
    }

    private static JsonObjectBuilder listed(ListedRow row) {
        var entry = row.entry();
        var draft = row.draft();
        var attention = JSON.createArrayBuilder();
        row.attention().stream().map(ListRequest::word).sorted().forEach(attention::add);
        var happens = draft.happensFrom() == null
                ? JsonValue.NULL
                : JSON.createObjectBuilder()
                        .add("from", EditedEntry.text(draft.happensFrom()))
                        .add("until", EditedEntry.text(draft.happensUntil()))
                        .build();
        return JSON.createObjectBuilder()
                .add("id", entry.id())
                .add("type", entry.type())
                .add("space", entry.space())
                .add("slug", entry.slug())
                .add("title", draft.title())
                .add("stage", ListRequest.word(row.stage()))
                .add("visible", row.visible())
                .add("scheduled", row.scheduled())
                .add("stub", entry.stub())
                .add("owner", EditedEntry.text(entry.owner()))
                .add("created", entry.createdAt().toString())
                .add("changed", draft.changedAt().toString())
                .add("changedBy", draft.changedBy())
                .add("happens", happens)
                .add("attention", attention);
    }

    /** Where the caller may read. */
    static List<Scope> readable(Caller caller) {
        return caller.where(Action.READ).stream()
                .map(grant -> new Scope(grant.space(), grant.type()))
                .toList();
    }

    static JsonObjectBuilder body(JsonArray data, int size, JsonValue next) {
        return JSON.createObjectBuilder()
                .add("data", data)
                .add("page", JSON.createObjectBuilder().add("size", size).add("next", next));
    }
}
