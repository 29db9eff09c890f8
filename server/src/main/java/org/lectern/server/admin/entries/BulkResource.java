package org.lectern.server.admin.entries;

import static org.lectern.server.http.JsonParts.JSON;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.lectern.engine.Digest;
import org.lectern.engine.type.Types;
import org.lectern.server.admin.Asking;
import org.lectern.server.admin.Needs;
import org.lectern.server.content.Desk;
import org.lectern.server.content.Standing;
import org.lectern.server.http.Problem;
import org.lectern.server.http.ProblemException;
import org.lectern.server.http.ProblemMapper;
import org.lectern.server.http.ProblemType;
import org.lectern.server.http.json.Input;
import org.lectern.server.security.Action;
import org.lectern.server.store.DraftQuery;
import org.lectern.server.store.ListedRow;
import org.lectern.server.store.StoreFailure;

/**
 * One thing done to all entries of a list: first tried, then done to those very entries. Each is a transaction of its own
 * under the rules of its own address, so what one is refused costs the others nothing.
 */
@Path(EntriesResource.PATH)
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
@Singleton
public class BulkResource {

    /** Done within seconds; more take another request, which begins where this one ended. */
    private static final int MOST = 200;

    private static final int LONGEST_WORD = 40;

    private final Desk desk;
    private final Types types;
    private final Asking asking;
    private final EntryWrites writes;

    @Inject
    public BulkResource(Desk desk, Types types, Asking asking, EntryWrites writes) {
        this.desk = desk;
        this.types = types;
        this.asking = asking;
        this.writes = writes;
    }

    /**
     * Does the action of the body to the entries that the parameters find, as in a list. The dry run answers what would
     * come of it for each, and an ETag; with that in If-Match it is done, unless the entries are others or were written
     * meanwhile.
     */
    @POST
    @Path("bulk")
    @Consumes(MediaType.APPLICATION_JSON)
    @Needs(Action.SUBMIT)
    public Response bulk(@Context UriInfo uri, @BeanParam Sent sent, byte[] body) {
        var input = Input.of(body);
        var word = input.text("action", LONGEST_WORD);
        var action = EntryAction.of(word);
        if (action.isEmpty() && !word.isEmpty()) {
            input.fault("action", "is none of " + EntryAction.words() + ".");
        }
        boolean isTrial = input.flag("dryRun", true);
        input.end();
        mustHaveNoKey(sent);
        var chosen =
                chosen(ListRequest.filtering(uri.getQueryParameters(), types, ListsResource.readable(asking.caller())));
        var tag = tag(action.orElseThrow(), chosen);
        if (!isTrial && !tag.equals(sent.version())) {
            throw new ProblemException(Problem.of(
                            ProblemType.STALE,
                            "The entries are not those of your dry run, or were written since: make another, look, and send its"
                                    + " ETag.")
                    .with(JSON.createObjectBuilder()
                            .add("etag", '"' + tag + '"')
                            .build()));
        }
        return Response.ok(answer(action.orElseThrow(), isTrial, chosen).toString())
                .tag(tag)
                .build();
    }

    private static void mustHaveNoKey(Sent sent) {
        if (sent.key() != null) {
            throw new ProblemException(Problem.of(
                    400,
                    "There is no Idempotency-Key here: what was done is not done again, since its ETag is not that of the"
                            + " entries any more. Leave the header out."));
        }
    }

    /** An entry as it was when it was chosen. */
    private record Chosen(ListedRow row, Standing standing) {}

    /**
     * What a request is about.
     *
     * @param next where another one goes on; null if there is no more
     */
    private record Choice(List<Chosen> entries, @Nullable String next) {}

    private Choice chosen(DraftQuery query) {
        var rows = desk.list(query.upTo(MOST + 1));
        var chosen = new ArrayList<Chosen>();
        for (var row : rows.subList(0, Math.min(MOST, rows.size()))) {
            desk.entry(row.entry().id()).ifPresent(standing -> chosen.add(new Chosen(row, standing)));
        }
        return new Choice(
                chosen,
                rows.size() > MOST
                        ? ListRequest.cursor(query, rows.get(MOST - 1).place())
                        : null);
    }

    private JsonObject answer(EntryAction action, boolean isTrial, Choice choice) {
        var entries = JSON.createArrayBuilder();
        int done = 0;
        int refused = 0;
        JsonValue stopped = JsonValue.NULL;
        for (var one : choice.entries()) {
            try {
                var problem = writes.attempt(
                        one.standing().entry().id(), one.standing().version(), action, isTrial);
                done += problem.isEmpty() ? 1 : 0;
                refused += problem.isEmpty() ? 0 : 1;
                entries.add(entry(one.row(), problem.orElse(null)));
            } catch (StoreFailure e) {
                if (done == 0) {
                    throw e;
                }
                // Whoever asked has to learn of those that are done.
                stopped = ProblemMapper.unforeseen(e, EntriesResource.PATH).object();
                break;
            }
        }
        return JSON.createObjectBuilder()
                .add("action", action.word())
                .add("dryRun", isTrial)
                .add("done", done)
                .add("refused", refused)
                .add("stopped", stopped)
                .add("next", EditedEntry.text(choice.next()))
                .add("entries", entries)
                .build();
    }

    private static JsonObject entry(ListedRow row, @Nullable Problem problem) {
        var entry = JSON.createObjectBuilder()
                .add("id", row.entry().id())
                .add("type", row.entry().type())
                .add("space", row.entry().space())
                .add("slug", row.entry().slug())
                .add("title", row.draft().title())
                .add("stage", ListRequest.word(row.stage()));
        Optional.ofNullable(problem).ifPresent(why -> entry.add("problem", why.object()));
        return entry.build();
    }

    private static String tag(EntryAction action, Choice choice) {
        var lines = new StringJoiner("\n").add(action.word());
        for (var one : choice.entries()) {
            lines.add(one.standing().entry().id() + " " + one.standing().version());
        }
        return Digest.sha256(lines.toString()).hex(16);
    }
}
