package org.lectern.server.admin.entries;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.json.JsonValue;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.lectern.server.admin.Asking;
import org.lectern.server.config.Settings;
import org.lectern.server.content.Answer;
import org.lectern.server.content.Entries;
import org.lectern.server.content.Refused;
import org.lectern.server.content.Standing;
import org.lectern.server.content.Writing;
import org.lectern.server.http.Problem;
import org.lectern.server.http.ProblemException;
import org.lectern.server.http.ProblemMapper;
import org.lectern.server.http.ProblemType;
import org.lectern.server.security.Action;
import org.lectern.server.store.EntryRow;
import org.lectern.server.store.StoreFailure;

/**
 * What every write of an entry goes through, in one transaction: the entry is there, the caller may do it, the request
 * has not been answered before, and the writer knows the entry as it is.
 */
@Singleton
public class EntryWrites {

    private final Entries entries;
    private final Asking asking;
    private final String base;

    @Inject
    public EntryWrites(Entries entries, Asking asking, Settings settings) {
        this.entries = entries;
        this.asking = asking;
        this.base = settings.baseUrl().toString();
    }

    /** One change of one entry. */
    interface Change {

        /**
         * Makes it. Throws {@link Refused} where it may not be done.
         *
         * @param known the entry, which is as the writer knows it
         */
        void make(Writing writing, Standing known);
    }

    /**
     * Makes a change for a writer who knows the entry as it is, and answers the entry as it is then.
     *
     * @throws ProblemException 400 for a parameter, 404, 403, 428; 412 if the entry is not as the writer knows it
     */
    Response change(String id, Action action, Sent sent, byte[] body, Change change) {
        sent.mustAsk();
        return write(id, action, sent, body, writing -> {
            change.make(writing, known(writing, id, sent));
            return answer(writing, id, 200);
        });
    }

    /** The same for what needs no words: a body that has members is refused. */
    Response change(String id, EntryAction action, Sent sent, byte[] body) {
        sent.mustBring(body);
        return change(id, action.right(), sent, body, action.change());
    }

    /**
     * Does something to one of many entries, or finds out what would come of it.
     *
     * @param version of the entry, as it was when it was chosen
     * @param isTrial whether it is undone again, whatever comes of it
     * @return why it is not done; empty if it is
     * @throws StoreFailure if the store failed, as it would at any other
     */
    Optional<Problem> attempt(String id, String version, EntryAction action, boolean isTrial) {
        try {
            entries.run(asking.caller().actor(), writing -> {
                mustBeAllowed(writing, id, action.right());
                var standing = writing.standing(id);
                if (!standing.version().equals(version)) {
                    throw new ProblemException(
                            Problem.of(ProblemType.STALE, "Someone wrote the entry meanwhile: look at it first."));
                }
                action.change().make(writing, standing);
                if (isTrial) {
                    throw new Undone();
                }
            });
            return Optional.empty();
        } catch (Undone done) {
            return Optional.empty();
        } catch (ProblemException e) {
            return Optional.of(e.problem());
        } catch (Refused e) {
            return Optional.of(RefusedMapper.problem(e.refusal()));
        } catch (StoreFailure e) {
            throw e;
        } catch (RuntimeException e) {
            // Such as of a type whose code fails for this document: the others can be done all the same.
            return Optional.of(ProblemMapper.unforeseen(e, EntriesResource.PATH + "/" + id));
        } finally {
            asking.forgetRefusal();
        }
    }

    /** Ends a transaction of which nothing is to remain. */
    private static final class Undone extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Undone() {
            super("Only tried", null, false, false);
        }
    }

    /** The entry, if it is as the writer knows it. */
    private static Standing known(Writing writing, String id, Sent sent) {
        var standing = writing.standing(id);
        if (!standing.version().equals(sent.version())) {
            throw Conflict.with(writing, standing, JsonValue.EMPTY_JSON_OBJECT);
        }
        return standing;
    }

    /** The same for a change that looks itself at what the writer knows, and makes its own answer. */
    Response write(String id, Action action, Sent sent, byte[] body, Function<Writing, Answer> work) {
        var answer = entries.write(asking.caller().actor(), writing -> {
            allowed(writing, id, action);
            // Before anything is answered again: who knows nothing of the entry gets nothing of it.
            sent.version();
            return once(writing, sent, body, () -> {
                mustBeAllowed(writing, id, action);
                return work.apply(writing);
            });
        });
        return response(answer);
    }

    private void mustBeAllowed(Writing writing, String id, Action action) {
        var entry = allowed(writing, id, action);
        if (action == Action.TRASH && concernsThePublic(writing.standing(id))) {
            asking.mustBeAllowed(Action.PUBLISH, entry.space(), entry.type(), entry.owner());
        }
    }

    /** Whether throwing it away, or taking it back, would undo what only those may do who publish. */
    private static boolean concernsThePublic(Standing standing) {
        return !standing.publications().isEmpty() || standing.entry().isArchived();
    }

    /** Removes an entry that the caller knows for good; there is nothing to answer. */
    Response purge(String id, Sent sent, byte[] body) {
        sent.version();
        sent.mustBring(body);
        // What was answered comes first: sent again, the request finds no entry any more.
        return response(entries.write(
                asking.caller().actor(),
                writing -> once(writing, sent, body, () -> {
                    allowed(writing, id, Action.PURGE);
                    known(writing, id, sent);
                    writing.trash().purge(id);
                    return new Answer(204, Map.of(), "", null);
                })));
    }

    /** Makes an entry. */
    Response create(String space, String type, Sent sent, byte[] body, Function<Writing, EntryRow> work) {
        sent.mustAsk();
        asking.mustBeAllowed(Action.CREATE, space, type, null);
        return response(entries.write(
                asking.caller().actor(),
                writing -> once(writing, sent, body, () -> {
                    var made = work.apply(writing);
                    return answer(writing, made.id(), 201);
                })));
    }

    /** The entry, if the caller may do this to it. */
    private EntryRow allowed(Writing writing, String id, Action action) {
        var entry = writing.standing(id).entry();
        asking.mustBeAllowed(action, entry.space(), entry.type(), entry.owner());
        return entry;
    }

    private static Answer once(Writing writing, Sent sent, byte[] body, Supplier<Answer> first) {
        var key = sent.key();
        return key == null ? first.get() : writing.once(key, sent.hash(body), first);
    }

    /** The entry as it is after all that the transaction did. */
    static Answer answer(Writing writing, String id, int status) {
        var standing = writing.standing(id);
        var draft = writing.revision(standing.entry().draft()).orElseThrow();
        var json = EditedEntry.of(standing, draft, writing.document(standing.entry(), draft));
        var tag = '"' + standing.version() + '"';
        return new Answer(
                status,
                status == 201
                        ? Map.of(HttpHeaders.ETAG, tag, HttpHeaders.LOCATION, EntriesResource.PATH + "/" + id)
                        : Map.of(HttpHeaders.ETAG, tag),
                json.toString(),
                id);
    }

    /** Addresses begin as the operator says, not as the request does, which a proxy may have changed. */
    private Response response(Answer answer) {
        var response = Response.status(answer.status());
        answer.headers()
                .forEach((name, value) ->
                        response.header(name, name.equals(HttpHeaders.LOCATION) ? base + value : value));
        return answer.body().isEmpty()
                ? response.build()
                : response.type(MediaType.APPLICATION_JSON_TYPE.withCharset("utf-8"))
                        .entity(answer.body())
                        .build();
    }
}
