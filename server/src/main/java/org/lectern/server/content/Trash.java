package org.lectern.server.content;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.lectern.server.store.Change;

/** The trash: out of the public's sight at once, and kept for a while. Every operation throws {@link Refused}. */
public final class Trash {

    /** How long an entry stays there before it is purged. */
    public static final Duration KEPT = Duration.ofDays(30);

    private final Turn turn;
    private final Publishing publishing;

    Trash(Turn turn, Publishing publishing) {
        this.turn = turn;
        this.publishing = publishing;
    }

    /**
     * Puts the entry into the trash, an archived one too. It is not public any more, what is scheduled and waits for
     * approval is withdrawn; it keeps its slugs.
     *
     * @throws Refused {@link Refusal.Trashed} if it is there
     */
    public void put(String id) {
        if (turn.require(id).isTrashed()) {
            throw new Refused(new Refusal.Trashed(id));
        }
        turn.recorder().touch(id);
        publishing.stop(id, turn.at());
        turn.transaction().reviews().delete(id);
        turn.transaction().entries().trash(id, turn.at());
        turn.audit("trash", id, "");
    }

    /**
     * Takes the entry out of the trash; it is a draft.
     *
     * @throws Refused {@link Refusal.NotTrashed}
     */
    public void restore(String id) {
        requireTrashed(id);
        turn.recorder().touch(id);
        turn.transaction().entries().trash(id, null);
        turn.transaction().entries().archive(id, null);
        turn.audit("restore", id, "");
    }

    /**
     * Truly removes an entry that is in the trash: revisions, publications, slugs, references, its origin. What audit
     * rows say of its content goes too; that it was, and who did what, stays.
     *
     * @throws Refused {@link Refusal.NotTrashed}
     */
    public void purge(String id) {
        requireTrashed(id);
        turn.recorder().touch(id);
        turn.transaction().entries().delete(id);
        turn.transaction().audit().erase(Change.ENTRY, id);
        turn.transaction().answers().forgetOf(id);
        turn.audit("purge", id, "");
    }

    /**
     * Purges what has been there for {@link #KEPT}, the longest first.
     *
     * @param now by the clock, which may have been set back since the last change
     * @return the ids, at most so many
     */
    List<String> purgeOld(Instant now, int most) {
        var old = turn.transaction().entries().trashedBefore(now.minus(KEPT), most);
        old.forEach(this::purge);
        return old;
    }

    private void requireTrashed(String id) {
        if (!turn.require(id).isTrashed()) {
            throw new Refused(new Refusal.NotTrashed(id));
        }
    }
}
