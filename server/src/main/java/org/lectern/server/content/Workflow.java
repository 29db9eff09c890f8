package org.lectern.server.content;

import org.jspecify.annotations.Nullable;
import org.lectern.engine.model.Strictness;
import org.lectern.server.store.EntryRow;
import org.lectern.server.store.ReviewRow;

/** The way of an entry from a draft to the public, and aside. Every operation throws {@link Refused}. */
public final class Workflow {

    private final Turn turn;
    private final Publishing publishing;

    Workflow(Turn turn, Publishing publishing) {
        this.turn = turn;
        this.publishing = publishing;
    }

    /**
     * Hands the newest revision in for review, in place of one that waits already. It stays the one to be approved, also
     * when the draft goes on.
     *
     * @param revision the newest as the writer knows it
     * @param comment for the reviewer
     * @throws Refused {@link Refusal.Unfit} if it could not be published as it is, {@link Refusal.NothingNew} if it is
     *     public or waits already
     */
    public void submit(String id, String revision, @Nullable String comment) {
        var entry = turn.known(id, revision);
        if (waits(id, revision) || publishing.isVisible(id, revision, turn.at())) {
            throw new Refused(new Refusal.NothingNew(id, revision));
        }
        var document = turn.documents().present(entry.type(), turn.revision(id, revision));
        turn.documents().check(entry.type(), document, entry.stub(), Strictness.PUBLISH);
        put(entry, revision, true, comment);
        turn.audit("submit", id, revision);
    }

    /**
     * Takes back what was handed in.
     *
     * @throws Refused {@link Refusal.NotInReview} if nothing was
     */
    public void withdraw(String id) {
        turn.active(id);
        var review = submitted(id);
        turn.recorder().touch(id);
        turn.transaction().reviews().delete(id);
        turn.audit("withdraw", id, review.revision());
    }

    /**
     * Ends the review without publishing; the comment stays with the entry until it is handed in again or published.
     *
     * @param comment what is to be changed
     * @throws Refused {@link Refusal.NotInReview}, {@link Refusal.NoComment} if it says nothing
     */
    public void sendBack(String id, String comment) {
        var entry = turn.active(id);
        var review = submitted(id);
        if (comment.isBlank()) {
            throw new Refused(new Refusal.NoComment());
        }
        put(entry, review.revision(), false, comment);
        turn.audit("send-back", id, review.revision());
    }

    /**
     * Publishes what was handed in, from now on.
     *
     * @param revision the one that was handed in, as the reviewer has read it
     * @throws Refused {@link Refusal.NotInReview}, {@link Refusal.OtherSubmitted} if another one waits
     */
    public void approve(String id, String revision) {
        turn.active(id);
        var review = submitted(id);
        if (!review.revision().equals(revision)) {
            throw new Refused(new Refusal.OtherSubmitted(revision, review.revision()));
        }
        publishing.now(publishing.prepared(id, revision), turn.revision(id, revision), turn.at());
        turn.transaction().reviews().delete(id);
        turn.audit("approve", id, revision);
    }

    /** Puts the entry aside: it is not public any more, what is scheduled and waits is withdrawn, nobody edits it. */
    public void archive(String id) {
        turn.active(id);
        turn.recorder().touch(id);
        publishing.stop(id, turn.at());
        turn.transaction().reviews().delete(id);
        turn.transaction().entries().archive(id, turn.at());
        turn.audit("archive", id, "");
    }

    /**
     * Takes the entry out of the archive; it is a draft.
     *
     * @throws Refused {@link Refusal.NotArchived}
     */
    public void unarchive(String id) {
        var entry = turn.require(id);
        if (entry.isTrashed()) {
            throw new Refused(new Refusal.Trashed(id));
        } else if (!entry.isArchived()) {
            throw new Refused(new Refusal.NotArchived(id));
        }
        turn.recorder().touch(id);
        turn.transaction().entries().archive(id, null);
        turn.audit("unarchive", id, "");
    }

    /** A review is over once its revision, or the newest, is public or going to be. */
    static void published(Turn turn, EntryRow entry, String revision) {
        turn.transaction()
                .reviews()
                .of(entry.id())
                .filter(review -> revision.equals(review.revision()) || revision.equals(entry.draft()))
                .ifPresent(review -> turn.transaction().reviews().delete(entry.id()));
    }

    private boolean waits(String id, String revision) {
        return turn.transaction()
                .reviews()
                .of(id)
                .filter(review -> review.waiting() && review.revision().equals(revision))
                .isPresent();
    }

    private ReviewRow submitted(String id) {
        return turn.transaction()
                .reviews()
                .of(id)
                .filter(ReviewRow::waiting)
                .orElseThrow(() -> new Refused(new Refusal.NotInReview(id)));
    }

    private void put(EntryRow entry, String revision, boolean waiting, @Nullable String comment) {
        turn.recorder().touch(entry.id());
        turn.transaction().revisions().keep(revision);
        turn.transaction()
                .reviews()
                .put(new ReviewRow(entry.id(), revision, waiting, turn.actor(), turn.at(), comment));
    }
}
