package org.lectern.server.admin.entries;

import static org.lectern.server.http.JsonParts.JSON;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import org.lectern.server.admin.Needs;
import org.lectern.server.content.Desk;
import org.lectern.server.http.Problem;
import org.lectern.server.security.Action;
import org.lectern.server.store.AuditRow;

/** Who did what, when, from where, to what. For administrators; nothing here can be changed. */
@Path("/api/v1/admin/audit")
@Singleton
public class AuditResource {

    /** One JSON object a line, for programs that keep logs. */
    private static final String LINES = "application/x-ndjson";

    private static final int PAGE = 100;

    private final Desk desk;

    @Inject
    public AuditResource(Desk desk) {
        this.desk = desk;
    }

    /** A hundred rows, the newest first. */
    @GET
    @Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
    @Needs(Action.AUDIT)
    public Response page(@Context UriInfo uri) {
        var query = AuditRequest.of(uri.getQueryParameters(), PAGE + 1);
        var found = desk.audit(query);
        var data = JSON.createArrayBuilder();
        found.stream().limit(PAGE).map(AuditResource::json).forEach(data::add);
        var next = found.size() > PAGE ? JSON.createValue(found.get(PAGE - 1).seq()) : JsonValue.NULL;
        return Response.ok(JSON.createObjectBuilder()
                        .add("data", data)
                        .add(
                                "page",
                                JSON.createObjectBuilder().add("size", PAGE).add("next", next))
                        .build()
                        .toString())
                .build();
    }

    /** All rows, the newest first, each on a line. */
    @GET
    @Path("export")
    @Produces({LINES, Problem.MEDIA_TYPE})
    @Needs(Action.AUDIT)
    public Response export(@Context UriInfo uri) {
        var first = AuditRequest.of(uri.getQueryParameters(), PAGE);
        StreamingOutput rows = out -> {
            var query = first;
            for (var page = desk.audit(query); !page.isEmpty(); page = desk.audit(query)) {
                for (var row : page) {
                    out.write((json(row) + "\n").getBytes(StandardCharsets.UTF_8));
                }
                query = AuditRequest.before(query, page.get(page.size() - 1).seq());
            }
        };
        return Response.ok(rows)
                .header("Content-Disposition", "attachment; filename=\"audit.ndjson\"")
                .build();
    }

    private static JsonObject json(AuditRow row) {
        var changed = JSON.createArrayBuilder();
        row.changed().forEach(changed::add);
        return JSON.createObjectBuilder()
                .add("seq", row.seq())
                .add("at", row.at().toString())
                .add(
                        "actor",
                        EditedEntry.actor(row.actor())
                                .add("account", EditedEntry.text(row.actor().account()))
                                .add("address", EditedEntry.text(row.actor().address())))
                .add("action", row.action())
                .add(
                        "subject",
                        JSON.createObjectBuilder()
                                .add("kind", row.subjectKind())
                                .add("id", row.subject()))
                .add("detail", row.detail())
                .add("changed", changed)
                .build();
    }
}
