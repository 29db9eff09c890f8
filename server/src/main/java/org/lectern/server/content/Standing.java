package org.lectern.server.content;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.lectern.engine.Digest;
import org.lectern.server.store.EntryRow;
import org.lectern.server.store.PublicationRow;
import org.lectern.server.store.ReviewRow;
import org.lectern.server.store.Stage;
import org.lectern.server.store.Transaction;

/**
 * An entry as editors see it.
 *
 * @param version changes with everything that editors do to the entry, and with nothing else: begins with the id of the
 *     newest revision, then a full stop
 * @param stage how far it is on its way to the public
 * @param review what was said of its draft last; null if nothing was
 * @param publications those that are visible or to come, in order of time
 * @param at the moment of which all this holds
 */
public record Standing(
        EntryRow entry,
        String version,
        Stage stage,
        @Nullable ReviewRow review,
        List<PublicationRow> publications,
        Instant at) {

    public Standing {
        publications = List.copyOf(publications);
    }

    static Standing of(Transaction transaction, EntryRow entry, Instant at) {
        var review = transaction.reviews().of(entry.id());
        var publications = transaction.publications().of(entry.id());
        return new Standing(
                entry,
                version(entry, review, publications),
                Stage.of(entry, review, publications, at),
                review.orElse(null),
                publications.stream().filter(one -> !one.isOver(at)).toList(),
                at);
    }

    /** Of what is stored alone: that time passes is no change. */
    private static String version(EntryRow entry, Optional<ReviewRow> review, List<PublicationRow> publications) {
        var state = new StringJoiner("\n").add(entry.slug()).add(entry.trashedAt() + " " + entry.archivedAt());
        review.ifPresent(one -> state.add(one.revision() + " " + one.waiting() + " " + one.at()));
        publications.forEach(
                one -> state.add(one.id() + " " + one.revision() + " " + one.visibleFrom() + " " + one.visibleUntil()));
        return entry.draft() + "." + Digest.sha256(state.toString()).hex(10);
    }

    /** What is visible now. */
    public Optional<PublicationRow> visible() {
        return publications.stream().filter(one -> one.isVisible(at)).findFirst();
    }
}
