package org.lectern.server.admin.entries;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import org.lectern.server.admin.Needs;
import org.lectern.server.http.Problem;
import org.lectern.server.security.Action;

/**
 * When an entry is going to be public. A schedule is a publication with a window ahead, so it stands among the entry's
 * publications; each pins its revision.
 */
@Path(EntriesResource.PATH)
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
@Singleton
public class SchedulesResource {

    private static final byte[] NOTHING = {};

    private final EntryWrites writes;

    @Inject
    public SchedulesResource(EntryWrites writes) {
        this.writes = writes;
    }

    /** Publishes the draft, or the revision of the body, in a window; without {@code from}, ends what is public then. */
    @POST
    @Path("{id}/schedules")
    @Consumes(MediaType.APPLICATION_JSON)
    @Needs(Action.PUBLISH)
    public Response schedule(@PathParam("id") String id, @BeanParam Sent sent, byte[] body) {
        var wanted = WantedWindow.of(body);
        return writes.change(id, Action.PUBLISH, sent, body, (writing, known) -> {
            var zone = wanted.zone(writing.space(known.entry().space()));
            var revision =
                    Objects.requireNonNullElse(wanted.revision(), known.entry().draft());
            var from = wanted.from(zone);
            var until = wanted.until(zone);
            if (from != null) {
                writing.schedules().publish(id, revision, from, until);
            } else {
                writing.schedules().unpublish(id, Objects.requireNonNull(until, "the body has one of the two"));
            }
        });
    }

    /** Gives a publication that has not begun another window, and another revision if the body names one. */
    @PUT
    @Path("{id}/schedules/{publication}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Needs(Action.PUBLISH)
    public Response move(
            @PathParam("id") String id, @PathParam("publication") long publication, @BeanParam Sent sent, byte[] body) {
        var wanted = WantedWindow.beginning(body);
        return writes.change(id, Action.PUBLISH, sent, body, (writing, known) -> {
            var zone = wanted.zone(writing.space(known.entry().space()));
            var from = Objects.requireNonNull(wanted.from(zone), "the body has it");
            writing.schedules().move(id, publication, from, wanted.until(zone));
            if (wanted.revision() != null) {
                writing.schedules().pin(id, publication, wanted.revision());
            }
        });
    }

    /** Withdraws what has not begun, or the end of what has. */
    @DELETE
    @Path("{id}/schedules/{publication}")
    @Needs(Action.PUBLISH)
    public Response cancel(
            @PathParam("id") String id, @PathParam("publication") long publication, @BeanParam Sent sent) {
        return writes.change(id, Action.PUBLISH, sent, NOTHING, (writing, known) -> writing.schedules()
                .cancel(id, publication));
    }
}
