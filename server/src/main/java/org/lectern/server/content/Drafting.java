package org.lectern.server.content;

import jakarta.json.JsonObject;
import org.jspecify.annotations.Nullable;
import org.lectern.api.Ref;
import org.lectern.engine.model.Strictness;
import org.lectern.server.store.EntryRow;
import org.lectern.server.store.RevisionRow;

/** Revisions: each new one is the draft that editors go on from. */
final class Drafting {

    private final Turn turn;
    private final Naming naming;

    Drafting(Turn turn, Naming naming) {
        this.turn = turn;
        this.naming = naming;
    }

    EntryRow create(NewEntry request) {
        turn.space(request.space());
        turn.documents().check(request.type(), request.document(), request.stub(), Strictness.DRAFT);
        var id = turn.ids().next();
        var revision = turn.ids().next();
        var slug = request.exact()
                ? naming.claim(request.space(), request.type(), request.slug(), id)
                : naming.free(request.space(), request.type(), request.slug());
        var owner = turn.actor().account();
        var entry = new EntryRow(
                id, request.space(), request.type(), slug, request.stub(), revision, owner, turn.at(), null, null);
        turn.recorder().touch(id);
        turn.transaction().entries().insert(entry);
        draft(entry, revision, request.document(), null);
        turn.audit("create", id, request.type() + "/" + slug);
        return entry;
    }

    /** A draft of the same content, in the same space, under a slug like the other's. */
    EntryRow duplicate(String id) {
        var original = turn.active(id);
        var draft = turn.revision(id, original.draft());
        var document = turn.documents().present(original.type(), draft);
        return create(
                new NewEntry(original.space(), original.type(), original.slug(), false, document, original.stub()));
    }

    String revise(EntryRow entry, JsonObject document, @Nullable String note) {
        turn.documents().check(entry.type(), document, entry.stub(), Strictness.DRAFT);
        var revision = turn.ids().next();
        turn.recorder().touch(entry.id());
        draft(entry, revision, document, note);
        turn.transaction().entries().draft(entry.id(), revision);
        turn.audit("revise", entry.id(), revision);
        return revision;
    }

    private void draft(EntryRow entry, String revision, JsonObject document, @Nullable String note) {
        var documents = turn.documents();
        var resolved = documents.resolve(entry.type(), document, ref -> resolve(entry.space(), ref));
        turn.transaction()
                .revisions()
                .insert(new RevisionRow(
                        revision,
                        entry.id(),
                        documents.version(entry.type()),
                        resolved,
                        turn.actor(),
                        turn.at(),
                        note,
                        false));
        turn.transaction().references().ofDraft(entry.id(), documents.references(entry.type(), resolved));
    }

    /**
     * References are kept by id: a slug may change. One that leads nowhere stays as it is, and leads nowhere until its
     * document is written again, even if an entry appears under the slug: revisions never change.
     */
    private Ref resolve(String space, Ref ref) {
        boolean isId = turn.transaction()
                .entries()
                .find(ref.id())
                .filter(target -> target.type().equals(ref.type()))
                .isPresent();
        return isId
                ? ref
                : naming.bySlug(space, ref.type(), ref.id())
                        .map(target -> new Ref(ref.type(), target.id()))
                        .orElse(ref);
    }
}
