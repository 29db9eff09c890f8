package org.lectern.server.admin.entries;

import static org.lectern.server.http.JsonParts.JSON;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.json.JsonValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lectern.server.admin.Asking;
import org.lectern.server.admin.Needs;
import org.lectern.server.content.Desk;
import org.lectern.server.http.Problem;
import org.lectern.server.http.ProblemException;
import org.lectern.server.security.Action;
import org.lectern.server.store.ScheduledRow;

/** What time is going to do to all entries that the caller may read. */
@Path("/api/v1/admin/schedules")
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
@Singleton
public class AheadResource {

    private static final int PAGE = 50;

    private final Desk desk;
    private final Asking asking;

    @Inject
    public AheadResource(Desk desk, Asking asking) {
        this.desk = desk;
        this.asking = asking;
    }

    /** The next fifty publications that begin or end, in order of time. */
    @GET
    @Needs(Action.READ)
    public Response schedules(@QueryParam("page[after]") @Nullable String after) {
        var found = desk.scheduled(ListsResource.readable(asking.caller()), null, place(after), PAGE + 1);
        var page = found.subList(0, Math.min(PAGE, found.size()));
        var data = JSON.createArrayBuilder();
        page.forEach(row -> data.add(JSON.createObjectBuilder()
                .add("at", row.at().toString())
                .add("begins", row.begins())
                .add("behind", row.isBehind())
                .add("entry", row.entry().id())
                .add("type", row.entry().type())
                .add("space", row.entry().space())
                .add("slug", row.entry().slug())
                .add(
                        "publication",
                        EditedEntry.publication(row.publication(), row.entry().draft()))));
        var next = found.size() > PAGE
                ? JSON.createValue(written(page.get(PAGE - 1).place()))
                : JsonValue.NULL;
        return Response.ok(ListsResource.body(data.build(), PAGE, next).build().toString())
                .build();
    }

    private static String written(ScheduledRow.Place place) {
        return place.at() + "_" + place.publication() + "_" + (place.begins() ? "b" : "e");
    }

    private static ScheduledRow.@Nullable Place place(@Nullable String text) {
        if (text == null) {
            return null;
        }
        var parts = text.split("_", -1);
        try {
            return new ScheduledRow.Place(Instant.parse(parts[0]), Long.parseLong(parts[1]), parts[2].equals("b"));
        } catch (DateTimeException | NumberFormatException | IndexOutOfBoundsException e) {
            throw new ProblemException(Problem.of(400, "The parameter page[after] is no place in this list.")
                    .atParameter("page[after]", "take it from page.next of a response"));
        }
    }
}
