package org.lectern.server.content;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lectern.engine.model.Strictness;
import org.lectern.engine.query.Millis;
import org.lectern.engine.query.Space;
import org.lectern.server.store.AnswerRow;
import org.lectern.server.store.EntryRow;
import org.lectern.server.store.OriginRow;
import org.lectern.server.store.PublicationRow;
import org.lectern.server.store.ReviewRow;
import org.lectern.server.store.RevisionRow;
import org.lectern.server.store.Stage;

/**
 * What can be done to entries within one transaction; see {@link Entries#write}. Every operation throws {@link Refused}
 * where it may not be done: {@link Refusal.NoEntry} for an entry that is not there, {@link Refusal.Trashed} and {@link
 * Refusal.Archived} for one that cannot be worked on.
 */
public final class Writing {

    private final Turn turn;
    private final Naming naming;
    private final Drafting drafting;
    private final Publishing publishing;
    private final Workflow workflow;
    private final Schedules schedules;
    private final Trash trash;

    Writing(Turn turn) {
        this.turn = turn;
        this.naming = new Naming(turn);
        this.drafting = new Drafting(turn, naming);
        this.publishing = new Publishing(turn);
        this.workflow = new Workflow(turn, publishing);
        this.schedules = new Schedules(turn, publishing);
        this.trash = new Trash(turn, publishing);
    }

    /** The moment of everything that this transaction does. Never before that of an earlier one. */
    public Instant at() {
        return turn.at();
    }

    /** The entry with the id, also one in the trash. */
    public Optional<EntryRow> entry(String id) {
        return turn.transaction().entries().find(id);
    }

    /** The entry that has the slug, or had it before, also one in the trash. */
    public Optional<EntryRow> bySlug(String space, String type, String slug) {
        return naming.bySlug(space, type, slug);
    }

    /** Where the entry came from that was taken from there, also one in the trash. */
    public Optional<OriginRow> byOrigin(String space, String source, String externalId, String type) {
        return turn.transaction().origins().find(space, source, externalId, type);
    }

    /** Where the entry came from. */
    public Optional<OriginRow> origin(String id) {
        return turn.transaction().origins().of(id);
    }

    /** A revision with its document, as it was written. */
    public Optional<RevisionRow> revision(String id) {
        return turn.transaction().revisions().find(id);
    }

    /** All publications of the entry, past and to come, in order of time. */
    public List<PublicationRow> publications(String id) {
        return turn.transaction().publications().of(id);
    }

    /** What was said of the entry's draft last, by who handed it in or sent it back. */
    public Optional<ReviewRow> review(String id) {
        return turn.transaction().reviews().of(id);
    }

    /** The entry as editors see it after all that this transaction did so far. */
    public Standing standing(String id) {
        return Standing.of(turn.transaction(), turn.require(id), turn.at());
    }

    /** The document of a revision in the present version of its model. */
    public JsonObject document(EntryRow entry, RevisionRow revision) {
        return turn.documents().present(entry.type(), revision);
    }

    /**
     * The space of that name.
     *
     * @throws Refused {@link Refusal.NoSpace}
     */
    public Space space(String name) {
        return turn.space(name);
    }

    /** How far the entry is on its way to the public. */
    public Stage stage(String id) {
        return Stage.of(turn.require(id), review(id), publications(id), turn.at());
    }

    /**
     * Makes an entry and its first revision, which is a draft: not public until it is published. It belongs to the
     * account of the actor, if there is one.
     */
    public EntryRow create(NewEntry request) {
        return drafting.create(request);
    }

    /** Makes a draft of the same content in the same space, with the first free slug like the other's. */
    public EntryRow duplicate(String id) {
        return drafting.duplicate(id);
    }

    /**
     * Adds a revision, which becomes the draft: what is public stays as it is.
     *
     * @param expected the newest revision as the writer knows it
     * @param note why, in the writer's words
     * @return the new revision's id
     * @throws Refused {@link Refusal.Stale} if another revision is the newest
     */
    public String revise(String id, String expected, JsonObject document, @Nullable String note) {
        return drafting.revise(turn.known(id, expected), document, note, false);
    }

    /**
     * The same without being asked to. It takes the place of the newest revision if that is an autosave too, of the same
     * author, younger than ten minutes, and neither public, scheduled, submitted nor imported.
     */
    public String autosave(String id, String expected, JsonObject document) {
        return drafting.revise(turn.known(id, expected), document, null, true);
    }

    /**
     * Makes a draft of an earlier revision, its document in the present version of its model.
     *
     * @param expected the newest revision as the writer knows it
     * @param revision the one to go back to
     * @return the new revision's id
     * @throws Refused {@link Refusal.Unfit} if it does not fit its type any more
     */
    public String restore(String id, String expected, String revision, @Nullable String note) {
        return drafting.restore(turn.known(id, expected), revision, note);
    }

    /**
     * Answers a request that may come again: what its account was answered under its key within {@link Answer#KEPT}, or,
     * if there is nothing, what comes of doing it. What is refused is not kept.
     *
     * @param key which the sender chose
     * @param request a hash of the request
     * @param first does it; whoever has no account is always answered so
     * @throws Refused {@link Refusal.KeyReused} if the key came with another request
     */
    public Answer once(String key, String request, Supplier<Answer> first) {
        var account = turn.actor().account();
        if (account == null) {
            return first.get();
        }
        var kept = turn.transaction().answers().find(account, key).filter(answer -> answer.at()
                .plus(Answer.KEPT)
                .isAfter(turn.at()));
        if (kept.isPresent() && !kept.get().request().equals(request)) {
            throw new Refused(new Refusal.KeyReused(key));
        }
        return kept.map(Answer::of).orElseGet(() -> {
            var answer = first.get();
            turn.transaction()
                    .answers()
                    .put(new AnswerRow(
                            account,
                            key,
                            request,
                            answer.status(),
                            answer.headers(),
                            answer.body(),
                            answer.entry(),
                            turn.at()));
            return answer;
        });
    }

    /**
     * Publishes what a stub was missing, from now on. The entry keeps its id and slug, and is no stub any more.
     *
     * @return the new revision's id
     */
    public String fill(String id, String expected, JsonObject document, @Nullable String note) {
        var entry = turn.known(id, expected).filled();
        turn.documents().check(entry.type(), document, false, Strictness.PUBLISH);
        turn.recorder().touchWholly(id);
        var revision = drafting.revise(entry, document, note, false);
        turn.transaction().entries().stub(id, false);
        publishing.now(entry, turn.revision(id, revision), turn.at());
        turn.audit("fill", id, revision);
        return revision;
    }

    /**
     * Makes a revision public from now on, in place of the one that is public now and for as long as that would have
     * been; if none is, until the next one that is scheduled.
     *
     * @throws Refused {@link Refusal.Unfit} if its document is not fit to be public
     */
    public void publish(String id, String revision) {
        var entry = publishing.prepared(id, revision);
        publishing.now(entry, turn.revision(id, revision), turn.at());
        Workflow.published(turn, entry, revision);
        turn.audit("publish", id, revision);
    }

    /**
     * Makes a revision public in a window.
     *
     * @param until exclusive; null for no end
     * @throws Refused {@link Refusal.Overlap} if another publication of the entry shares a moment with the window
     */
    public void publish(String id, String revision, Instant from, @Nullable Instant until) {
        var entry = publishing.prepared(id, revision);
        publishing.during(
                entry, turn.revision(id, revision), Millis.cut(from), until == null ? null : Millis.cut(until));
        if (publishing.isVisible(id, revision, turn.at())) {
            Workflow.published(turn, entry, revision);
        }
        turn.audit("publish", id, revision + " " + from + "/" + (until == null ? "" : until));
    }

    /**
     * Takes the entry off now, and withdraws what is scheduled.
     *
     * @throws Refused {@link Refusal.NotPublic} if there is neither
     */
    public void unpublish(String id) {
        turn.active(id);
        turn.recorder().touch(id);
        if (!publishing.stop(id, turn.at())) {
            throw new Refused(new Refusal.NotPublic(id));
        }
        turn.audit("unpublish", id, "");
    }

    /** Submitting, sending back, approving, archiving. */
    public Workflow workflow() {
        return workflow;
    }

    /** Publishing and ending publications at a time to come. */
    public Schedules schedules() {
        return schedules;
    }

    /** Putting into the trash, restoring, purging. */
    public Trash trash() {
        return trash;
    }

    /** Gives the entry another slug. The old one goes on to lead to it, until another entry takes it. */
    public void rename(String id, String slug) {
        naming.rename(id, slug);
    }

    /** Remembers where an entry came from, in place of what was known. */
    public void remember(OriginRow origin) {
        turn.require(origin.entry());
        byOrigin(origin.space(), origin.source(), origin.externalId(), origin.type())
                .filter(known -> !known.entry().equals(origin.entry()))
                .ifPresent(known -> {
                    throw new Refused(new Refusal.OriginTaken(origin.externalId(), known.entry()));
                });
        var known = origin(origin.entry());
        if (known.isEmpty() || !Objects.equals(known.get().address(), origin.address())) {
            turn.recorder().touchWholly(origin.entry());
        }
        turn.transaction().origins().put(origin);
    }

    /**
     * Works out again what queries can ask of the entry's publications, and what they refer to. What is not fit for its
     * type stays as it was.
     *
     * @return why something stayed: a sentence that begins with the entry
     */
    Optional<String> reindex(String id) {
        turn.recorder().touch(id);
        return publishing.index(turn.require(id));
    }

    /** Works out again what lists of drafts know of the entry. */
    void catalogue(String id) {
        new Catalogue(turn.transaction(), turn.documents()).renew(id);
    }

    /** Ends the transaction's work; the number of its last change, 0 if it changed nothing. */
    long finish() {
        return turn.recorder().append(turn.actor(), turn.at());
    }
}
