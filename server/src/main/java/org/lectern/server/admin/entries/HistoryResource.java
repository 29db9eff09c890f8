package org.lectern.server.admin.entries;

import static org.lectern.server.http.JsonParts.JSON;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lectern.server.admin.Asking;
import org.lectern.server.admin.Needs;
import org.lectern.server.content.Desk;
import org.lectern.server.content.Difference;
import org.lectern.server.content.Past;
import org.lectern.server.content.Standing;
import org.lectern.server.http.Problem;
import org.lectern.server.http.ProblemException;
import org.lectern.server.http.json.Input;
import org.lectern.server.security.Action;

/** What an entry was: every revision, what came between two, and the way back to one. */
@Path(EntriesResource.PATH)
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
@Singleton
public class HistoryResource {

    private static final int PAGE = 50;
    private static final Pattern ID = Pattern.compile("[0-9a-z]{1,40}");
    private static final int LONGEST_NOTE = 2_000;

    private final EntryWrites writes;
    private final Desk desk;
    private final Asking asking;

    @Inject
    public HistoryResource(EntryWrites writes, Desk desk, Asking asking) {
        this.writes = writes;
        this.desk = desk;
        this.asking = asking;
    }

    /** Fifty revisions without their fields, the newest first. */
    @GET
    @Path("{id}/revisions")
    @Needs(Action.READ)
    public Response list(@PathParam("id") String id, @QueryParam("before") @Nullable String before) {
        readable(id);
        if (before != null && !ID.matcher(before).matches()) {
            throw new ProblemException(
                    Problem.of(400, "The parameter before is no place in a history; take it from next.")
                            .atParameter("before", "is no place in a history; take it from next."));
        }
        var page = desk.history(id, before, PAGE);
        var data = JSON.createArrayBuilder();
        page.revisions().forEach(past -> data.add(json(past)));
        return ok(JSON.createObjectBuilder().add("data", data).add("next", EditedEntry.text(page.next())));
    }

    private static JsonObjectBuilder json(Past past) {
        var head = past.revision();
        return EditedEntry.revision(head.id(), head.author(), head.at(), head.note(), head.autosave())
                .add("newest", past.newest())
                .add("visible", past.visible())
                .add("scheduled", past.scheduled())
                .add("submitted", past.submitted());
    }

    /** A revision with its fields, in the present version of its model. */
    @GET
    @Path("{id}/revisions/{revision}")
    @Needs(Action.READ)
    public Response read(@PathParam("id") String id, @PathParam("revision") String revision) {
        var standing = readable(id);
        var found = desk.revision(standing.entry(), revision);
        return ok(EditedEntry.revision(found).add("fields", desk.document(standing.entry(), found)));
    }

    /**
     * The fields in which two revisions are not the same: by default what is public and the draft; where nothing is
     * public, the draft and the revision before it.
     */
    @GET
    @Path("{id}/diff")
    @Needs(Action.READ)
    public Response difference(
            @PathParam("id") String id,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to) {
        var entry = readable(id).entry();
        var two = desk.two(id, from, to);
        var found = JSON.createArrayBuilder();
        Difference.between(desk.document(entry, two.earlier()), desk.document(entry, two.later()))
                .forEach(one -> found.add(JSON.createObjectBuilder()
                        .add("pointer", "/fields" + one.pointer())
                        .add("kind", one.kind().name().toLowerCase(Locale.ROOT))
                        .add("before", value(one.before()))
                        .add("after", value(one.after()))));
        return ok(JSON.createObjectBuilder()
                .add("from", EditedEntry.revision(two.earlier()))
                .add("to", EditedEntry.revision(two.later()))
                .add("differences", found));
    }

    /** Makes a draft of a revision. */
    @POST
    @Path("{id}/revisions/{revision}/restore")
    @Consumes(MediaType.APPLICATION_JSON)
    @Needs(Action.EDIT)
    public Response restore(
            @PathParam("id") String id, @PathParam("revision") String revision, @BeanParam Sent sent, byte[] body) {
        var input = Input.orNothing(body);
        var note = input.textOrNull("note", LONGEST_NOTE);
        input.end();
        return writes.change(
                id,
                Action.EDIT,
                sent,
                body,
                (writing, known) -> writing.restore(id, known.entry().draft(), revision, note));
    }

    private Standing readable(String id) {
        var standing = desk.standing(id);
        var entry = standing.entry();
        asking.mustBeAllowed(Action.READ, entry.space(), entry.type(), entry.owner());
        return standing;
    }

    private static JsonValue value(@Nullable JsonValue value) {
        return value == null ? JsonValue.NULL : value;
    }

    private static Response ok(JsonObjectBuilder json) {
        return Response.ok(json.build().toString()).build();
    }
}
