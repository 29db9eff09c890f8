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
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.lectern.server.admin.Needs;
import org.lectern.server.content.Desk;
import org.lectern.server.http.Problem;
import org.lectern.server.security.Action;
import org.lectern.server.store.AuditQuery;
import org.lectern.server.store.AuditRow;
import org.lectern.server.store.StoreFailure;

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

    /**
     * All rows, the newest first, each on a line. Where the database is lost meanwhile, the last line has {@code cut} with
     * a sentence.
     */
    @GET
    @Path("export")
    @Produces({LINES, Problem.MEDIA_TYPE})
    @Needs(Action.AUDIT)
    public Response export(@Context UriInfo uri) {
        var first = AuditRequest.of(uri.getQueryParameters(), PAGE);
        // Before the answer begins, so that a database that is gone is a problem and not an empty export.
        var newest = desk.audit(first);
        StreamingOutput rows = out -> write(first, newest, out);
        return Response.ok(rows)
                .header("Content-Disposition", "attachment; filename=\"audit.ndjson\"")
                .build();
    }

    /** What was begun has its status already: that rows are missing can only be said in a last line. */
    private void write(AuditQuery first, List<AuditRow> newest, OutputStream out) throws IOException {
        var page = newest;
        while (!page.isEmpty()) {
            for (var row : page) {
                out.write((json(row) + "\n").getBytes(StandardCharsets.UTF_8));
            }
            long last = page.get(page.size() - 1).seq();
            try {
                page = desk.audit(AuditRequest.before(first, last));
            } catch (StoreFailure gone) {
                var cut = JSON.createObjectBuilder()
                        .add(
                                "cut",
                                "The database cannot be reached just now, so rows before number " + last
                                        + " are missing: ask for them later with page[after]=" + last + ".");
                out.write((cut.build() + "\n").getBytes(StandardCharsets.UTF_8));
                return;
            }
        }
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
