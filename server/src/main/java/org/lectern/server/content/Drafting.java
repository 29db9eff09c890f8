package org.lectern.server.content;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.api.Ref;
import org.lectern.engine.model.Strictness;
import org.lectern.server.store.EntryRow;
import org.lectern.server.store.RevisionRow;

/** Revisions: each new one is the draft that editors go on from. */
final class Drafting {

    /** How old an autosave is at most that a newer one replaces. */
    private static final Duration AUTOSAVES_REPLACED = Duration.ofMinutes(10);

    /** What the audit keeps of one change: where, not what. */
    private static final int MOST_POINTERS = 100;

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
        draft(entry, revision, request.document(), null, false);
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

    String revise(EntryRow entry, JsonObject document, @Nullable String note, boolean autosave) {
        turn.documents().check(entry.type(), document, entry.stub(), Strictness.DRAFT);
        var before = turn.revision(entry.id(), entry.draft());
        // A history is in the order of ids, also when clocks are not.
        var revision = turn.ids().after(before.id());
        turn.recorder().touch(entry.id());
        var resolved = draft(entry, revision, document, note, autosave);
        turn.transaction().entries().draft(entry.id(), revision);
        if (autosave && isReplaceable(before)) {
            turn.transaction().revisions().delete(before.id());
        }
        turn.audit(autosave ? "autosave" : "revise", entry.id(), revision, changed(entry, before, resolved));
        return revision;
    }

    /** The same content as an earlier revision, in the present version of its model. */
    String restore(EntryRow entry, String revision, @Nullable String note) {
        var document = turn.documents().present(entry.type(), turn.revision(entry.id(), revision));
        return revise(entry, document, note, false);
    }

    /** Whether the newest revision is an autosave of the same author's: what was handed in or published is none any more. */
    private boolean isReplaceable(RevisionRow newest) {
        var transaction = turn.transaction();
        return newest.autosave()
                && newest.author().kind().equals(turn.actor().kind())
                && newest.author().id().equals(turn.actor().id())
                && newest.at().plus(AUTOSAVES_REPLACED).isAfter(turn.at())
                && transaction
                        .origins()
                        .of(newest.entry())
                        .filter(origin -> newest.id().equals(origin.importedRevision()))
                        .isEmpty();
    }

    private List<String> changed(EntryRow entry, RevisionRow before, JsonObject document) {
        return Difference.between(turn.documents().present(entry.type(), before), document).stream()
                .limit(MOST_POINTERS)
                .map(Difference::pointer)
                .toList();
    }

    /** The document as it is kept. */
    private JsonObject draft(
            EntryRow entry, String revision, JsonObject document, @Nullable String note, boolean autosave) {
        var documents = turn.documents();
        var resolved = documents.resolve(entry.type(), document, ref -> resolve(entry.space(), ref));
        var row = new RevisionRow(
                revision,
                entry.id(),
                documents.version(entry.type()),
                resolved,
                turn.actor(),
                turn.at(),
                note,
                autosave);
        turn.transaction().revisions().insert(row);
        new Catalogue(turn.transaction(), documents).put(entry, row);
        turn.transaction().references().ofDraft(entry.id(), documents.references(entry.type(), resolved));
        return resolved;
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
