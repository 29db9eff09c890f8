package org.lectern.server.admin.entries;

import static org.lectern.server.http.JsonParts.JSON;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.lectern.server.content.Answer;
import org.lectern.server.content.Merging;
import org.lectern.server.content.Standing;
import org.lectern.server.content.Writing;
import org.lectern.server.http.Problem;
import org.lectern.server.http.ProblemException;
import org.lectern.server.http.ProblemType;
import org.lectern.server.http.json.Input;
import org.lectern.server.store.EntryRow;
import org.lectern.server.store.RevisionRow;

/**
 * What a writer makes of an entry's fields and slug. It is made from what the writer knew; if that is not how the entry
 * is now, the two are merged where that is asked for and possible, and else nothing is written.
 *
 * @param slug null to leave it
 * @param fields from the fields that the writer knew to those that are wanted
 * @param note why; null if there is none
 */
record DocumentEdit(
        @Nullable String slug,
        UnaryOperator<JsonObject> fields,
        @Nullable String note) {

    private static final int LONGEST_NOTE = 2_000;
    private static final int LONGEST_SLUG = 120;

    /** All fields anew. */
    static DocumentEdit replacing(byte[] body) {
        var input = Input.of(body);
        var slug = input.textOrNull("slug", LONGEST_SLUG);
        var note = input.textOrNull("note", LONGEST_NOTE);
        var fields = fields(input);
        input.end();
        return new DocumentEdit(slug, known -> Objects.requireNonNull(fields), note);
    }

    /** Some of them, as a merge patch says (RFC 7396). */
    static DocumentEdit patching(byte[] body) {
        var input = Input.of(body);
        var slug = input.textOrNull("slug", LONGEST_SLUG);
        var note = input.textOrNull("note", LONGEST_NOTE);
        var patch = input.objectOrNull("fields");
        input.end();
        return new DocumentEdit(
                slug,
                known -> patch == null
                        ? known
                        : JSON.createMergePatch(patch).apply(known).asJsonObject(),
                note);
    }

    /** The fields that must be there; null only until the input is ended. */
    static @Nullable JsonObject fields(Input input) {
        var fields = input.objectOrNull("fields");
        if (fields == null && !input.has("fields")) {
            input.fault("fields", "is missing.");
        }
        return fields;
    }

    /** Writes it, and answers the entry. */
    Answer write(Writing writing, String id, Sent sent, DocumentCheck check) {
        var standing = writing.standing(id);
        var draft = writing.revision(standing.entry().draft()).orElseThrow();
        var theirs = writing.document(standing.entry(), draft);
        boolean known = standing.version().equals(sent.version());
        var base = known ? Optional.of(theirs) : known(writing, standing, sent.version());
        var mine = fields.apply(base.orElse(theirs));
        check.check(standing.entry().type(), mine);
        var wanted = known ? mine : merged(writing, standing, sent, base, mine, theirs);
        // Who saves what was only autosaved so far means to keep it.
        boolean kept = !sent.autosaves() && (note != null || draft.autosave());
        if (kept || !wanted.equals(theirs)) {
            revise(writing, standing, draft, sent, wanted);
        }
        if (slug != null) {
            var entry = standing.entry();
            claiming(writing, entry.space(), entry.type(), slug, id).rename(id, slug);
        }
        return EntryWrites.answer(writing, id, 200);
    }

    /**
     * Makes sure that a slug leads to no other entry, nor led to one before: addresses that are out in the world go on to
     * lead where they led.
     *
     * @param slug null if none is asked for
     * @param id the entry's own; null for a new one
     */
    static Writing claiming(Writing writing, String space, String type, @Nullable String slug, @Nullable String id) {
        var other = slug == null ? Optional.<EntryRow>empty() : writing.bySlug(space, type, slug);
        if (other.isPresent() && !other.get().id().equals(id)) {
            throw new ProblemException(Problem.of(
                            ProblemType.SLUG_TAKEN,
                            "The slug " + slug + " leads to another entry of the type " + type
                                    + ", or did so before: choose another.")
                    .with(List.of(new Problem.Fault(Problem.Place.POINTER, "/slug", "is taken."))));
        }
        return writing;
    }

    private void revise(Writing writing, Standing standing, RevisionRow draft, Sent sent, JsonObject wanted) {
        var id = standing.entry().id();
        if (sent.autosaves()) {
            writing.autosave(id, draft.id(), wanted);
        } else {
            writing.revise(id, draft.id(), wanted, note);
        }
    }

    private JsonObject merged(
            Writing writing,
            Standing standing,
            Sent sent,
            Optional<JsonObject> base,
            JsonObject mine,
            JsonObject theirs) {
        // What nobody knows any more, such as an autosave since replaced, cannot be told apart from what is theirs.
        var merged = Merging.of(base.orElse(JsonObject.EMPTY_JSON_OBJECT), mine, theirs);
        boolean mergeable = base.isPresent()
                && merged.isWhole()
                && (slug == null || slug.equals(standing.entry().slug()));
        if (sent.merges() && mergeable) {
            return merged.document();
        }
        throw Conflict.with(writing, standing, merged.conflicts(), mergeable);
    }

    /** The fields that the writer knew. */
    private static Optional<JsonObject> known(Writing writing, Standing standing, String version) {
        var revision = List.of(version.split("\\.", 2)).get(0);
        return writing.revision(revision)
                .filter(one -> one.entry().equals(standing.entry().id()))
                .map(one -> writing.document(standing.entry(), one));
    }
}
