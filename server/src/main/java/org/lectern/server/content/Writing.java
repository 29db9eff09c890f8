package org.lectern.server.content;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lectern.api.Ref;
import org.lectern.engine.model.Strictness;
import org.lectern.engine.query.Millis;
import org.lectern.engine.query.Space;
import org.lectern.server.store.Actor;
import org.lectern.server.store.EntryRow;
import org.lectern.server.store.Ids;
import org.lectern.server.store.OriginRow;
import org.lectern.server.store.PublicationRow;
import org.lectern.server.store.RevisionRow;
import org.lectern.server.store.Transaction;

/**
 * What can be done to entries within one transaction; see {@link Entries#write}. Every operation throws {@link Refused}
 * where it may not be done.
 */
public final class Writing {

    private final Transaction transaction;
    private final Documents documents;
    private final Ids ids;
    private final Actor actor;
    private final Instant at;
    private final Recorder recorder;
    private final Publishing publishing;

    Writing(Transaction transaction, Documents documents, Ids ids, Actor actor, Instant at) {
        this.transaction = transaction;
        this.documents = documents;
        this.ids = ids;
        this.actor = actor;
        this.at = at;
        this.recorder = new Recorder(transaction);
        this.publishing = new Publishing(transaction, documents);
    }

    /** The moment of everything that this transaction does. Never before that of an earlier one. */
    public Instant at() {
        return at;
    }

    /** The entry with the id. */
    public Optional<EntryRow> entry(String id) {
        return transaction.entries().find(id);
    }

    /** The entry that has the slug, or had it before. */
    public Optional<EntryRow> bySlug(String space, String type, String slug) {
        return transaction
                .entries()
                .bySlug(space, type, slug)
                .or(() -> transaction.slugs().find(space, type, slug).flatMap(this::entry));
    }

    /** Where the entry came from that was taken from there. */
    public Optional<OriginRow> byOrigin(String space, String source, String externalId, String type) {
        return transaction.origins().find(space, source, externalId, type);
    }

    /** Where the entry came from. */
    public Optional<OriginRow> origin(String id) {
        return transaction.origins().of(id);
    }

    /** A revision with its document, as it was written. */
    public Optional<RevisionRow> revision(String id) {
        return transaction.revisions().find(id);
    }

    /** All publications of the entry, past and to come, in order of time. */
    public List<PublicationRow> publications(String id) {
        return transaction.publications().of(id);
    }

    /** Makes an entry and its first revision, which is a draft: not public until it is published. */
    public EntryRow create(NewEntry request) {
        space(request.space());
        documents.check(request.type(), request.document(), request.stub(), Strictness.DRAFT);
        var id = ids.next();
        var revision = ids.next();
        var slug = request.exact()
                ? claim(request.space(), request.type(), request.slug(), id)
                : Slugs.free(valid(request.slug()), name -> bySlug(request.space(), request.type(), name)
                        .isPresent());
        var entry = new EntryRow(id, request.space(), request.type(), slug, request.stub(), revision, at);
        recorder.touch(id);
        transaction.entries().insert(entry);
        draft(entry, revision, request.document(), null);
        audit("create", id, request.type() + "/" + slug);
        return entry;
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
        return revise(require(id), expected, document, note);
    }

    private String revise(EntryRow entry, String expected, JsonObject document, @Nullable String note) {
        if (!entry.draft().equals(expected)) {
            throw new Refused(new Refusal.Stale(expected, entry.draft()));
        }
        documents.check(entry.type(), document, entry.stub(), Strictness.DRAFT);
        var revision = ids.next();
        recorder.touch(entry.id());
        draft(entry, revision, document, note);
        transaction.entries().draft(entry.id(), revision);
        audit("revise", entry.id(), revision);
        return revision;
    }

    /**
     * Publishes what a stub was missing, from now on. The entry keeps its id and slug, and is no stub any more.
     *
     * @return the new revision's id
     */
    public String fill(String id, String expected, JsonObject document, @Nullable String note) {
        var entry = require(id).filled();
        documents.check(entry.type(), document, false, Strictness.PUBLISH);
        recorder.touchWholly(id);
        var revision = revise(entry, expected, document, note);
        transaction.entries().stub(id, false);
        publishing.now(entry, requireRevision(id, revision), at);
        audit("fill", id, revision);
        return revision;
    }

    private void draft(EntryRow entry, String revision, JsonObject document, @Nullable String note) {
        var resolved = documents.resolve(entry.type(), document, ref -> resolve(entry.space(), ref));
        transaction
                .revisions()
                .insert(new RevisionRow(
                        revision, entry.id(), documents.version(entry.type()), resolved, actor, at, note));
        transaction.references().ofDraft(entry.id(), documents.references(entry.type(), resolved));
    }

    /**
     * References are kept by id: a slug may change. One that leads nowhere stays as it is, and leads nowhere until its
     * document is written again, even if an entry appears under the slug: revisions never change.
     */
    private Ref resolve(String space, Ref ref) {
        boolean isId = entry(ref.id())
                .filter(target -> target.type().equals(ref.type()))
                .isPresent();
        return isId
                ? ref
                : bySlug(space, ref.type(), ref.id())
                        .map(target -> new Ref(ref.type(), target.id()))
                        .orElse(ref);
    }

    /**
     * Makes a revision public from now on, in place of the one that is public now and for as long as that would have
     * been; if none is, until the next one that is scheduled.
     *
     * @throws Refused {@link Refusal.Unfit} if its document is not fit to be public
     */
    public void publish(String id, String revision) {
        var entry = toPublish(id, revision);
        publishing.now(entry, requireRevision(id, revision), at);
        audit("publish", id, revision);
    }

    /** A stub is one no more when the first revision that its own source brought is published. */
    private EntryRow toPublish(String id, String revision) {
        var entry = require(id);
        recorder.touch(id);
        if (!entry.stub()
                || !revision.equals(origin(id).map(OriginRow::importedRevision).orElse(null))) {
            return entry;
        }
        recorder.touchWholly(id);
        transaction.entries().stub(id, false);
        return entry.filled();
    }

    /**
     * Makes a revision public in a window.
     *
     * @param until exclusive; null for no end
     * @throws Refused {@link Refusal.Overlap} if another publication of the entry shares a moment with the window
     */
    public void publish(String id, String revision, Instant from, @Nullable Instant until) {
        var entry = toPublish(id, revision);
        publishing.during(
                entry, requireRevision(id, revision), Millis.cut(from), until == null ? null : Millis.cut(until));
        audit("publish", id, revision + " " + from + "/" + (until == null ? "" : until));
    }

    /** Takes the entry off now, and withdraws what is scheduled. */
    public void unpublish(String id) {
        require(id);
        recorder.touch(id);
        publishing.stop(id, at);
        audit("unpublish", id, "");
    }

    /** Gives the entry another slug. The old one goes on to lead to it, until another entry takes it. */
    public void rename(String id, String slug) {
        var entry = require(id);
        if (entry.slug().equals(slug)) {
            return;
        }
        recorder.touch(id);
        claim(entry.space(), entry.type(), slug, id);
        if (!publications(id).isEmpty()) {
            transaction.slugs().insert(entry, entry.slug(), at);
        }
        transaction.entries().rename(id, slug);
        audit("rename", id, entry.slug() + " " + slug);
    }

    /** A slug that only another entry's past has is taken from it, which is a change to that entry too. */
    private String claim(String space, String type, String slug, String id) {
        var owner = transaction.entries().bySlug(space, type, valid(slug));
        if (owner.isPresent()) {
            throw new Refused(new Refusal.SlugTaken(type, slug, owner.get().id()));
        }
        transaction.slugs().find(space, type, slug).ifPresent(former -> {
            if (!former.equals(id)) {
                recorder.touchWholly(former);
            }
            transaction.slugs().delete(space, type, slug);
        });
        return slug;
    }

    private static String valid(String slug) {
        if (!Slugs.valid(slug)) {
            throw new Refused(new Refusal.NoSlug(slug));
        }
        return slug;
    }

    /** Remembers where an entry came from, in place of what was known. */
    public void remember(OriginRow origin) {
        require(origin.entry());
        byOrigin(origin.space(), origin.source(), origin.externalId(), origin.type())
                .filter(known -> !known.entry().equals(origin.entry()))
                .ifPresent(known -> {
                    throw new Refused(new Refusal.OriginTaken(origin.externalId(), known.entry()));
                });
        var known = origin(origin.entry());
        if (known.isEmpty() || !Objects.equals(known.get().address(), origin.address())) {
            recorder.touchWholly(origin.entry());
        }
        transaction.origins().put(origin);
    }

    /**
     * Works out again what queries can ask of the entry's publications, and what they refer to. What is not fit for its
     * type stays as it was.
     *
     * @return why something stayed: a sentence that begins with the entry
     */
    Optional<String> reindex(String id) {
        recorder.touch(id);
        return publishing.index(require(id));
    }

    /** Ends the transaction's work; the number of its last change, 0 if it changed nothing. */
    long finish() {
        return recorder.append(actor, at);
    }

    private Space space(String name) {
        return transaction.spaces().find(name).orElseThrow(() -> new Refused(new Refusal.NoSpace(name)));
    }

    private EntryRow require(String id) {
        return entry(id).orElseThrow(() -> new Refused(new Refusal.NoEntry(id)));
    }

    private RevisionRow requireRevision(String entry, String revision) {
        return revision(revision)
                .filter(found -> found.entry().equals(entry))
                .orElseThrow(() -> new Refused(new Refusal.NoRevision(entry, revision)));
    }

    private void audit(String action, String entry, String detail) {
        transaction.audit().append(at, actor, action, "entry", entry, detail);
    }
}
