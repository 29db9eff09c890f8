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
import org.lectern.server.http.json.Input;
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
        if (!wanted.equals(theirs)) {
            revise(writing, standing, draft, sent, wanted);
        }
        if (slug != null) {
            writing.rename(id, slug);
        }
        return EntryWrites.answer(writing, id, 200);
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
        boolean slugs = slug != null && !slug.equals(standing.entry().slug());
        if (sent.merges() && merged.isWhole() && !slugs) {
            return merged.document();
        }
        throw Conflict.with(writing, standing, merged.conflicts());
    }

    /** The fields that the writer knew. */
    private static Optional<JsonObject> known(Writing writing, Standing standing, String version) {
        var revision = List.of(version.split("\\.", 2)).get(0);
        return writing.revision(revision)
                .filter(one -> one.entry().equals(standing.entry().id()))
                .map(one -> writing.document(standing.entry(), one));
    }
}
