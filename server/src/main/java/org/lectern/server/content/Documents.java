package org.lectern.server.content;

import jakarta.json.JsonObject;
import jakarta.json.spi.JsonProvider;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.lectern.api.Ref;
import org.lectern.engine.model.Strictness;
import org.lectern.engine.query.CodePoints;
import org.lectern.engine.query.Facts;
import org.lectern.engine.query.Space;
import org.lectern.engine.query.Value;
import org.lectern.engine.type.Drafted;
import org.lectern.engine.type.Type;
import org.lectern.engine.type.Types;
import org.lectern.server.store.DraftRow;
import org.lectern.server.store.EntryRow;
import org.lectern.server.store.PublicationRow;
import org.lectern.server.store.RevisionRow;

/** Documents seen through their types: whether they are fit, what they refer to, what queries can ask of them. */
final class Documents {

    private static final JsonProvider JSON = JsonProvider.provider();

    /** The version of a document whose type is not installed: the first that the type will have. */
    private static final int FIRST = 1;

    private final Types types;

    Documents(Types types) {
        this.types = types;
    }

    int version(String type) {
        return types.find(type).map(known -> known.plugin().version()).orElse(FIRST);
    }

    /**
     * Checks a document of the present version.
     *
     * @throws Refused for one that is not fit, and for a type that is not installed unless it is a stub
     */
    void check(String type, JsonObject document, boolean stub, Strictness strictness) {
        var known = types.find(type);
        if (known.isEmpty() && !stub) {
            throw new Refused(new Refusal.NoType(
                    type, types.all().stream().map(Type::name).toList()));
        }
        var problems = known.map(found -> found.check(document, strictness)).orElse(List.of());
        if (!problems.isEmpty()) {
            throw new Refused(new Refusal.Unfit(problems));
        }
    }

    /** A document with every reference replaced. */
    JsonObject resolve(String type, JsonObject document, UnaryOperator<Ref> resolution) {
        var result = new JsonObject[] {document};
        types.find(type).ifPresent(known -> known.model().references(document, (pointer, ref) -> {
            var resolved = resolution.apply(ref);
            if (!resolved.equals(ref)) {
                result[0] = JSON.createPointer(pointer.toString())
                        .replace(result[0], JSON.createValue(resolved.toString()));
            }
        }));
        return result[0];
    }

    /** What a document refers to, each once, in its order. */
    Set<Ref> references(String type, JsonObject document) {
        var found = new LinkedHashSet<Ref>();
        types.find(type).ifPresent(known -> known.model().references(document, (pointer, ref) -> found.add(ref)));
        return found;
    }

    /** The revision's document in the present version of its model. */
    JsonObject present(String type, RevisionRow revision) {
        return types.find(type)
                .map(known -> known.migrate(revision.document(), revision.modelVersion()))
                .orElse(revision.document());
    }

    /**
     * What lists of drafts know of a revision.
     *
     * @param by the account of who wrote it, or the id
     */
    DraftRow draft(EntryRow entry, RevisionRow revision, Drafted drafted, String by) {
        var when = drafted.when();
        return new DraftRow(
                entry.id(),
                revision.id(),
                entry.type(),
                types.find(entry.type()).map(Type::version).orElse(0),
                CodePoints.whole(drafted.title()),
                Value.text(drafted.title()).text(),
                Value.text(drafted.sortKey()).text(),
                revision.at(),
                by,
                when == null ? null : when.from(),
                when == null ? null : when.until(),
                drafted.lacksAlt());
    }

    /** What people read of a revision, as far as it goes. */
    Drafted drafted(EntryRow entry, RevisionRow revision, Space space) {
        return types.draft(entry.type(), present(entry.type(), revision), space.language());
    }

    /** What queries can ask of a document that is public in the window of the publication. */
    Facts facts(EntryRow entry, JsonObject document, PublicationRow window, Space space) {
        var indexed = types.index(entry.type(), document, entry.stub(), space.language());
        var when = indexed.when();
        return new Facts(
                entry.type(),
                entry.id(),
                entry.space(),
                entry.slug(),
                window.visibleFrom(),
                window.visibleUntil(),
                when == null ? null : when.from(),
                when == null ? null : when.until(),
                indexed.fields());
    }
}
