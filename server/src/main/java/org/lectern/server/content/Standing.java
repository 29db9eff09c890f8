package org.lectern.server.content;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lectern.server.store.EntryRow;
import org.lectern.server.store.PublicationRow;
import org.lectern.server.store.ReviewRow;
import org.lectern.server.store.Stage;

/**
 * An entry as editors see it.
 *
 * @param stage how far it is on its way to the public
 * @param review what was said of its draft last; null if nothing was
 * @param publications those that are visible or to come, in order of time
 * @param at the moment of which all this holds
 */
public record Standing(
        EntryRow entry, Stage stage, @Nullable ReviewRow review, List<PublicationRow> publications, Instant at) {

    public Standing {
        publications = List.copyOf(publications);
    }

    /** What is visible now. */
    public Optional<PublicationRow> visible() {
        return publications.stream().filter(one -> one.isVisible(at)).findFirst();
    }
}
