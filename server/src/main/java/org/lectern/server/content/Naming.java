package org.lectern.server.content;

import java.util.Optional;
import org.lectern.server.store.EntryRow;

/** Slugs of entries, those they had included. An entry in the trash keeps its slug. */
final class Naming {

    private final Turn turn;

    Naming(Turn turn) {
        this.turn = turn;
    }

    /** The entry that has the slug, or had it before. */
    Optional<EntryRow> bySlug(String space, String type, String slug) {
        var entries = turn.transaction().entries();
        return entries.bySlug(space, type, slug)
                .or(() -> turn.transaction().slugs().find(space, type, slug).flatMap(entries::find));
    }

    /** The slug, or with a number after it the first that nobody has or had. */
    String free(String space, String type, String slug) {
        return Slugs.free(valid(slug), name -> bySlug(space, type, name).isPresent());
    }

    /** A slug that only another entry's past has is taken from it, which is a change to that entry too. */
    String claim(String space, String type, String slug, String id) {
        var owner = turn.transaction().entries().bySlug(space, type, valid(slug));
        if (owner.isPresent()) {
            throw new Refused(new Refusal.SlugTaken(type, slug, owner.get().id()));
        }
        turn.transaction().slugs().find(space, type, slug).ifPresent(former -> {
            if (!former.equals(id)) {
                turn.recorder().touchWholly(former);
            }
            turn.transaction().slugs().delete(space, type, slug);
        });
        return slug;
    }

    void rename(String id, String slug) {
        var entry = turn.active(id);
        if (entry.slug().equals(slug)) {
            return;
        }
        turn.recorder().touch(id);
        claim(entry.space(), entry.type(), slug, id);
        if (!turn.transaction().publications().of(id).isEmpty()) {
            turn.transaction().slugs().insert(entry, entry.slug(), turn.at());
        }
        turn.transaction().entries().rename(id, slug);
        turn.audit("rename", id, entry.slug() + " " + slug);
    }

    private static String valid(String slug) {
        if (!Slugs.valid(slug)) {
            throw new Refused(new Refusal.NoSlug(slug));
        }
        return slug;
    }
}
