package org.lectern.server.admin.entries;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import org.lectern.server.admin.Needs;
import org.lectern.server.http.Problem;
import org.lectern.server.http.json.Input;
import org.lectern.server.security.Action;

/** The way of an entry from a draft to the public, and aside. Each step is for who knows the entry as it is. */
@Path(EntriesResource.PATH)
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
@Singleton
public class WorkflowResource {

    private static final int LONGEST_COMMENT = 2_000;
    private static final int LONGEST_ID = 40;

    private final EntryWrites writes;

    @Inject
    public WorkflowResource(EntryWrites writes) {
        this.writes = writes;
    }

    /** Hands the draft in for review. */
    @POST
    @Path("{id}/submit")
    @Consumes(MediaType.APPLICATION_JSON)
    @Needs(Action.SUBMIT)
    public Response submit(@PathParam("id") String id, @BeanParam Sent sent, byte[] body) {
        var input = Input.orNothing(body);
        var comment = input.textOrNull("comment", LONGEST_COMMENT);
        input.end();
        return writes.change(id, Action.SUBMIT, sent, body, (writing, known) -> writing.workflow()
                .submit(id, known.entry().draft(), comment));
    }

    /** Takes it back. */
    @POST
    @Path("{id}/withdraw")
    @Needs(Action.SUBMIT)
    public Response withdraw(@PathParam("id") String id, @BeanParam Sent sent, byte[] body) {
        return writes.change(id, EntryAction.WITHDRAW, sent, body);
    }

    /** Ends the review with a comment, and publishes nothing. */
    @POST
    @Path("{id}/send-back")
    @Consumes(MediaType.APPLICATION_JSON)
    @Needs(Action.PUBLISH)
    public Response sendBack(@PathParam("id") String id, @BeanParam Sent sent, byte[] body) {
        var input = Input.of(body);
        var comment = input.text("comment", LONGEST_COMMENT);
        input.end();
        return writes.change(id, Action.PUBLISH, sent, body, (writing, known) -> writing.workflow()
                .sendBack(id, comment));
    }

    /** Publishes what was handed in. */
    @POST
    @Path("{id}/approve")
    @Needs(Action.PUBLISH)
    public Response approve(@PathParam("id") String id, @BeanParam Sent sent, byte[] body) {
        return writes.change(id, EntryAction.APPROVE, sent, body);
    }

    /** Publishes the draft, or the revision of the body, from now on. */
    @POST
    @Path("{id}/publish")
    @Consumes(MediaType.APPLICATION_JSON)
    @Needs(Action.PUBLISH)
    public Response publish(@PathParam("id") String id, @BeanParam Sent sent, byte[] body) {
        var input = Input.orNothing(body);
        var revision = input.textOrNull("revision", LONGEST_ID);
        input.end();
        return writes.change(
                id,
                Action.PUBLISH,
                sent,
                body,
                (writing, known) -> writing.publish(
                        id, Objects.requireNonNullElse(revision, known.entry().draft())));
    }

    /** Takes the entry off the public now, and withdraws what is scheduled. */
    @POST
    @Path("{id}/unpublish")
    @Needs(Action.PUBLISH)
    public Response unpublish(@PathParam("id") String id, @BeanParam Sent sent, byte[] body) {
        return writes.change(id, EntryAction.UNPUBLISH, sent, body);
    }

    /** Puts the entry aside. */
    @POST
    @Path("{id}/archive")
    @Needs(Action.PUBLISH)
    public Response archive(@PathParam("id") String id, @BeanParam Sent sent, byte[] body) {
        return writes.change(id, EntryAction.ARCHIVE, sent, body);
    }

    /** Takes it out of the archive. */
    @POST
    @Path("{id}/unarchive")
    @Needs(Action.PUBLISH)
    public Response unarchive(@PathParam("id") String id, @BeanParam Sent sent, byte[] body) {
        return writes.change(id, EntryAction.UNARCHIVE, sent, body);
    }
}
