package org.lectern.server.admin.entries;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.json.JsonObject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import org.lectern.engine.query.Space;
import org.lectern.server.admin.Asking;
import org.lectern.server.admin.Needs;
import org.lectern.server.content.Desk;
import org.lectern.server.content.NewEntry;
import org.lectern.server.http.Problem;
import org.lectern.server.http.json.Input;
import org.lectern.server.security.Action;

/** Entries: made, read, edited, copied, thrown away. */
@Path(EntriesResource.PATH)
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
@Singleton
public class EntriesResource {

    static final String PATH = "/api/v1/admin/entries";

    /** RFC 7396, section 4. */
    static final String MERGE_PATCH = "application/merge-patch+json";

    private static final byte[] NOTHING = {};
    private static final int LONGEST_NAME = 120;

    private final EntryWrites writes;
    private final DocumentCheck check;
    private final Desk desk;
    private final Asking asking;

    @Inject
    public EntriesResource(EntryWrites writes, DocumentCheck check, Desk desk, Asking asking) {
        this.writes = writes;
        this.check = check;
        this.desk = desk;
        this.asking = asking;
    }

    /** Makes an entry, which is a draft, under the slug of the body or one like its title. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Needs(Action.CREATE)
    public Response create(@BeanParam Sent sent, byte[] body) {
        var input = Input.of(body);
        var type = input.text("type", LONGEST_NAME);
        var space = Objects.requireNonNullElse(input.textOrNull("space", LONGEST_NAME), Space.MAIN);
        var slug = input.textOrNull("slug", LONGEST_NAME);
        var fields = DocumentEdit.fields(input);
        input.end();
        JsonObject document = Objects.requireNonNull(fields, "the input is ended");
        check.check(type, document);
        return writes.create(space, type, sent, body, writing -> DocumentEdit.claiming(writing, space, type, slug, null)
                .create(new NewEntry(
                        space, type, slug == null ? check.slug(type, document) : slug, slug != null, document, false)));
    }

    @GET
    @Path("{id}")
    @Needs(Action.READ)
    public Response read(@PathParam("id") String id) {
        var open = desk.open(id);
        var standing = open.standing();
        var entry = standing.entry();
        asking.mustBeAllowed(Action.READ, entry.space(), entry.type(), entry.owner());
        return Response.ok(EditedEntry.of(standing, open.draft(), desk.document(entry, open.draft()))
                        .toString())
                .tag(standing.version())
                .build();
    }

    /** Replaces the fields. */
    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Needs(Action.EDIT)
    public Response replace(@PathParam("id") String id, @BeanParam Sent sent, byte[] body) {
        sent.mustAsk("merge", "autosave");
        var edit = DocumentEdit.replacing(body);
        return writes.write(id, Action.EDIT, sent, body, writing -> edit.write(writing, id, sent, check));
    }

    /** Changes some of the fields. */
    @PATCH
    @Path("{id}")
    @Consumes(MERGE_PATCH)
    @Needs(Action.EDIT)
    public Response patch(@PathParam("id") String id, @BeanParam Sent sent, byte[] body) {
        sent.mustAsk("merge", "autosave");
        var edit = DocumentEdit.patching(body);
        return writes.write(id, Action.EDIT, sent, body, writing -> edit.write(writing, id, sent, check));
    }

    /** A draft of the same content under another slug. */
    @POST
    @Path("{id}/duplicate")
    @Needs(Action.CREATE)
    public Response duplicate(@PathParam("id") String id, @BeanParam Sent sent, byte[] body) {
        sent.mustBring(body);
        var entry = desk.standing(id).entry();
        asking.mustBeAllowed(Action.READ, entry.space(), entry.type(), entry.owner());
        return writes.create(entry.space(), entry.type(), sent, body, writing -> writing.duplicate(id));
    }

    /** Puts the entry into the trash, from where it comes back within 30 days. */
    @DELETE
    @Path("{id}")
    @Needs(Action.TRASH)
    public Response trash(@PathParam("id") String id, @BeanParam Sent sent) {
        return writes.change(id, EntryAction.TRASH, sent, NOTHING);
    }

    @POST
    @Path("{id}/restore")
    @Needs(Action.TRASH)
    public Response restore(@PathParam("id") String id, @BeanParam Sent sent, byte[] body) {
        return writes.change(id, EntryAction.RESTORE, sent, body);
    }

    /** Removes what is in the trash for good. */
    @POST
    @Path("{id}/purge")
    @Needs(Action.PURGE)
    public Response purge(@PathParam("id") String id, @BeanParam Sent sent, byte[] body) {
        return writes.purge(id, sent, body);
    }
}
