package org.lectern.server.content;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lectern.server.store.PublicationRow;

/**
 * Publications to come. Each pins its revision; a newer draft does not take its place by itself. Where nobody said when
 * one ends, it ends when the next begins. Every operation throws {@link Refused}; a time that does not exist is {@link
 * Refusal.NoSuchTime}, one that is over {@link Refusal.NotAhead}.
 */
public final class Schedules {

    private final Turn turn;
    private final Publishing publishing;

    Schedules(Turn turn, Publishing publishing) {
        this.turn = turn;
        this.publishing = publishing;
    }

    /**
     * Makes a revision public from a time on, in place of what is public then without an end of its own.
     *
     * @param until exclusive; null: until the next one begins, if there is one
     * @return the publication
     * @throws Refused {@link Refusal.Overlap} if another publication whose end somebody said shares a moment with it, or
     *     one that begins before it ends; {@link Refusal.Unfit} if the revision could not be published as it is
     */
    public PublicationRow publish(String id, String revision, WallTime from, @Nullable WallTime until) {
        var entry = publishing.prepared(id, revision);
        var document = publishing.fit(entry, turn.revision(id, revision));
        var before = timetable(id);
        var after = before.with(window(id, revision, from, until));
        turn.transaction().publications().windows(after.changedSince(before));
        long made = publishing.insert(entry, document, Objects.requireNonNull(after.find(0)));
        Workflow.published(turn, entry, revision);
        return audited("schedule", id, made);
    }

    /**
     * Ends at a time what is public then; what is scheduled to begin later still does.
     *
     * @return the publication that ends
     * @throws Refused {@link Refusal.NotPublicThen} if nothing is
     */
    public PublicationRow unpublish(String id, WallTime until) {
        turn.active(id);
        var moment = ahead(until);
        var ending = timetable(id).publications().stream()
                .filter(one -> one.visibleFrom().isBefore(moment))
                .filter(one -> one.visibleUntil() == null || !one.visibleUntil().isBefore(moment))
                .findFirst()
                .orElseThrow(() -> new Refused(new Refusal.NotPublicThen(id, moment)));
        turn.recorder().touch(id);
        turn.transaction().publications().window(ending.until(moment, until.wall()));
        return audited("schedule", id, ending.id());
    }

    /**
     * Gives a publication that has not begun another window.
     *
     * @param publication its id
     * @throws Refused as {@link #publish} does, {@link Refusal.NoSchedule} and {@link Refusal.Begun}
     */
    public PublicationRow move(String id, long publication, WallTime from, @Nullable WallTime until) {
        turn.active(id);
        var moved = notBegun(id, publication);
        var window = window(id, moved.revision(), from, until).withId(publication);
        turn.recorder().touch(id);
        var before = timetable(id);
        var after = before.without(moved).with(window);
        turn.transaction().publications().windows(after.changedSince(before));
        return audited("reschedule", id, publication);
    }

    /**
     * Makes another revision public in the window of a publication that has not begun.
     *
     * @throws Refused {@link Refusal.NoSchedule}, {@link Refusal.Begun}, {@link Refusal.Unfit}
     */
    public PublicationRow pin(String id, long publication, String revision) {
        var window = notBegun(id, publication);
        var entry = publishing.prepared(id, revision);
        publishing.pin(entry, publishing.fit(entry, turn.revision(id, revision)), revision, window);
        Workflow.published(turn, entry, revision);
        return audited("reschedule", id, publication);
    }

    /**
     * Withdraws a publication that has not begun; what ended because it began goes on. Of one that has begun, withdraws
     * the end that somebody said.
     *
     * @throws Refused {@link Refusal.NoSchedule} if there is nothing to withdraw
     */
    public void cancel(String id, long publication) {
        turn.active(id);
        var cancelled = find(id, publication);
        boolean begun = cancelled.hasBegun(turn.at());
        if (begun && (cancelled.isOver(turn.at()) || cancelled.isOpen())) {
            throw new Refused(new Refusal.NoSchedule(id, publication));
        }
        turn.recorder().touch(id);
        turn.audit("cancel-schedule", id, said(cancelled));
        var before = timetable(id);
        if (!begun) {
            turn.transaction().publications().delete(publication);
        }
        var after = begun ? before.opened(cancelled) : before.without(cancelled);
        turn.transaction().publications().windows(after.changedSince(before));
    }

    /**
     * Derives moments that are still to come from the wall times they were written as, by the rules of now. If the rules
     * have turned two around, an editor has to say what is meant: they stay as they were.
     */
    void derive(String id) {
        var before = timetable(id);
        var changed = before.derived(turn.at()).changedSince(before);
        if (!changed.isEmpty()) {
            turn.recorder().touch(id);
            turn.transaction().publications().windows(changed);
        }
    }

    private PublicationRow window(String id, String revision, WallTime from, @Nullable WallTime until) {
        var begin = ahead(from);
        var end = until == null ? null : until.moment();
        if (end != null && !end.isAfter(begin)) {
            throw new Refused(new Refusal.NoWindow(begin, end));
        }
        return PublicationRow.window(id, revision, begin, null)
                .from(begin, from.wall())
                .until(end, until == null ? null : until.wall());
    }

    private Instant ahead(WallTime time) {
        var moment = time.moment();
        if (!moment.isAfter(turn.at())) {
            throw new Refused(new Refusal.NotAhead(time, moment));
        }
        return moment;
    }

    private Timetable timetable(String entry) {
        return new Timetable(turn.transaction().publications().of(entry).stream()
                .filter(one -> !one.isOver(turn.at()))
                .toList());
    }

    private PublicationRow audited(String action, String id, long publication) {
        var kept = find(id, publication);
        turn.audit(action, id, said(kept));
        return kept;
    }

    private static String said(PublicationRow window) {
        var until = window.visibleUntil();
        return window.revision() + " " + window.visibleFrom() + "/" + (until == null ? "" : until);
    }

    private PublicationRow notBegun(String id, long publication) {
        var found = find(id, publication);
        if (found.hasBegun(turn.at())) {
            throw new Refused(new Refusal.Begun(publication, found.visibleFrom()));
        }
        return found;
    }

    private PublicationRow find(String id, long publication) {
        return turn.transaction().publications().of(id).stream()
                .filter(one -> one.id() == publication)
                .findFirst()
                .orElseThrow(() -> new Refused(new Refusal.NoSchedule(id, publication)));
    }
}
