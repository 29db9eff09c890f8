package org.lectern.server.content;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.lectern.server.store.PublicationRow;

/**
 * The publications of an entry that are not over. No two of them share a moment; one whose end nobody said ends when the
 * next begins.
 *
 * @param publications in order of time; the one that is to be made has the id 0
 */
record Timetable(List<PublicationRow> publications) {

    Timetable {
        publications = publications.stream()
                .sorted(Comparator.comparing(PublicationRow::visibleFrom))
                .toList();
    }

    @Nullable
    PublicationRow find(long id) {
        return publications.stream().filter(one -> one.id() == id).findFirst().orElse(null);
    }

    /**
     * With one more, which ends when the next begins unless its end was said; what is open before it ends when it begins.
     *
     * @throws Refused {@link Refusal.Overlap} if it cannot be placed so
     */
    Timetable with(PublicationRow window) {
        var fitted = window.visibleUntil() == null ? window.followedAt(nextAfter(window)) : window;
        var all = new ArrayList<PublicationRow>();
        for (var other : publications) {
            boolean overlaps = other.overlaps(fitted.visibleFrom(), fitted.visibleUntil());
            if (overlaps && !(other.isOpen() && other.visibleFrom().isBefore(fitted.visibleFrom()))) {
                throw new Refused(new Refusal.Overlap(other.revision(), other.visibleFrom(), other.visibleUntil()));
            }
            all.add(overlaps ? other.followedAt(fitted.visibleFrom()) : other);
        }
        all.add(fitted);
        return new Timetable(all);
    }

    /** Without one; what ended because it began goes on. */
    Timetable without(PublicationRow window) {
        var others = new Timetable(
                publications.stream().filter(one -> one.id() != window.id()).toList());
        return others.each(other -> other.followed() && window.visibleFrom().equals(other.visibleUntil())
                ? other.followedAt(others.nextAfter(window))
                : other);
    }

    /** With one that ends at no moment of its own any more. */
    Timetable opened(PublicationRow window) {
        return each(one -> one.id() == window.id() ? one.followedAt(nextAfter(one)) : one);
    }

    /** With the moments that the wall times have now; the same if two would come to overlap. */
    Timetable derived(Instant now) {
        var derived = new Timetable(each(one -> derived(one, now)).publications());
        var closed = derived.each(one -> one.followed() ? one.followedAt(derived.nextAfter(one)) : one);
        return closed.isInOrder() ? closed : this;
    }

    private static PublicationRow derived(PublicationRow one, Instant now) {
        var from = one.from();
        var until = one.until();
        var begun = from == null || one.hasBegun(now)
                ? one
                : one.from(WallTime.of(from).derived(), from);
        return until == null ? begun : begun.until(WallTime.of(until).derived(), until);
    }

    /** Those that are not as they were before. */
    List<PublicationRow> changedSince(Timetable before) {
        return publications.stream()
                .filter(one -> one.id() != 0 && !one.equals(before.find(one.id())))
                .toList();
    }

    boolean isInOrder() {
        var last = Instant.MIN;
        for (var one : publications) {
            if (one.visibleFrom().isBefore(last) || one.isOver(one.visibleFrom())) {
                return false;
            }
            last = one.visibleUntil() == null ? Instant.MAX : one.visibleUntil();
        }
        return true;
    }

    private Timetable each(UnaryOperator<PublicationRow> change) {
        return new Timetable(publications.stream().map(change).toList());
    }

    /** When the first begins that begins after the window does; null if none does. */
    private @Nullable Instant nextAfter(PublicationRow window) {
        return publications.stream()
                .map(PublicationRow::visibleFrom)
                .filter(from -> from.isAfter(window.visibleFrom()))
                .findFirst()
                .orElse(null);
    }
}
