package org.lectern.server.content;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lectern.engine.type.Types;
import org.lectern.server.store.AuditQuery;
import org.lectern.server.store.AuditRow;
import org.lectern.server.store.Database;
import org.lectern.server.store.DraftFilter;
import org.lectern.server.store.DraftQuery;
import org.lectern.server.store.EntryRow;
import org.lectern.server.store.ListedRow;
import org.lectern.server.store.PublicationRow;
import org.lectern.server.store.RevisionHead;
import org.lectern.server.store.RevisionRow;
import org.lectern.server.store.ScheduledRow;
import org.lectern.server.store.Scope;
import org.lectern.server.store.Transaction;

/**
 * What editors see: entries that are not public too, with their drafts and histories. Who may see what is decided before
 * it is asked. Each answer is read from a snapshot of its own.
 */
public final class Desk {

    private final Database database;
    private final Documents documents;
    private final InstantSource clock;

    public Desk(Database database, Types types, InstantSource clock) {
        this.database = database;
        this.documents = new Documents(types);
        this.clock = clock;
    }

    /** The entry with the id, also one in the trash. */
    public Optional<Standing> entry(String id) {
        return read(in -> in.entry(id));
    }

    /**
     * The same.
     *
     * @throws Refused {@link Refusal.NoEntry}
     */
    public Standing standing(String id) {
        return entry(id).orElseThrow(() -> new Refused(new Refusal.NoEntry(id)));
    }

    /** An entry and its newest revision, of one moment. */
    public record Open(Standing standing, RevisionRow draft) {}

    /**
     * The entry with its draft.
     *
     * @throws Refused {@link Refusal.NoEntry}
     */
    public Open open(String id) {
        return read(in -> in.entry(id)
                        .map(standing -> new Open(
                                standing,
                                in.transaction()
                                        .revisions()
                                        .find(standing.entry().draft())
                                        .orElseThrow())))
                .orElseThrow(() -> new Refused(new Refusal.NoEntry(id)));
    }

    /** The entry that has the slug, or had it before, also one in the trash. */
    public Optional<Standing> bySlug(String space, String type, String slug) {
        return read(in -> in.bySlug(space, type, slug));
    }

    /**
     * A revision of the entry, with its document as it was written.
     *
     * @throws Refused {@link Refusal.NoRevision}
     */
    public RevisionRow revision(EntryRow entry, String revision) {
        return read(in -> in.revision(entry.id(), revision));
    }

    /** Two revisions of an entry, both from one snapshot. */
    public record Two(RevisionRow earlier, RevisionRow later) {}

    /**
     * Two revisions of the entry: by default what is public and the draft; where that is the same or nothing is public,
     * the later and the one before it.
     *
     * @throws Refused {@link Refusal.NoEntry}, {@link Refusal.NoRevision}
     */
    public Two two(String id, @Nullable String from, @Nullable String to) {
        return read(in -> {
            var standing = in.entry(id).orElseThrow(() -> new Refused(new Refusal.NoEntry(id)));
            var later = in.revision(id, to == null ? standing.entry().draft() : to);
            return new Two(in.revision(id, from == null ? in.before(standing, later) : from), later);
        });
    }

    /** The document of a revision in the present version of its model. */
    public JsonObject document(EntryRow entry, RevisionRow revision) {
        return documents.present(entry.type(), revision);
    }

    /**
     * The history of an entry, the newest revision first; empty if there is no such entry.
     *
     * @param before the id of the revision before which it begins; null for the newest
     */
    public Past.Page history(String entry, @Nullable String before, int limit) {
        return read(in -> in.history(entry, before, limit));
    }

    /** A page of a list of drafts. */
    public List<ListedRow> list(DraftQuery query) {
        return read(in -> in.transaction().lists(in.at()).find(query));
    }

    /** How many entries a list holds, exactly. */
    public long count(DraftFilter filter) {
        return read(in -> in.transaction().lists(in.at()).count(filter));
    }

    /**
     * What time is going to do, in order.
     *
     * @param within of which entries
     * @param entry of this one only; null for all
     * @param after only what comes after this place; null for all
     */
    public List<ScheduledRow> scheduled(
            Collection<Scope> within, @Nullable String entry, ScheduledRow.@Nullable Place after, int limit) {
        return read(in -> in.transaction().scheduled().find(within, entry, in.at(), after, limit));
    }

    /** Rows of the audit, the newest first. */
    public List<AuditRow> audit(AuditQuery query) {
        return database.read(transaction -> transaction.audit().find(query));
    }

    private <R> R read(Function<In, R> work) {
        return database.read(transaction -> work.apply(new In(transaction, Turn.moment(transaction, clock))));
    }

    /** One snapshot. */
    private record In(Transaction transaction, Instant at) {

        Optional<Standing> entry(String id) {
            return transaction.entries().find(id).map(this::standing);
        }

        Optional<Standing> bySlug(String space, String type, String slug) {
            return transaction
                    .entries()
                    .bySlug(space, type, slug)
                    .map(this::standing)
                    .or(() -> transaction.slugs().find(space, type, slug).flatMap(this::entry));
        }

        Standing standing(EntryRow entry) {
            return Standing.of(transaction, entry, at);
        }

        RevisionRow revision(String entry, String revision) {
            return transaction
                    .revisions()
                    .find(revision)
                    .filter(found -> found.entry().equals(entry))
                    .orElseThrow(() -> new Refused(new Refusal.NoRevision(entry, revision)));
        }

        /** What is public; else the one before, or itself where it is the first. */
        String before(Standing standing, RevisionRow later) {
            return standing.visible()
                    .map(PublicationRow::revision)
                    .filter(visible -> !visible.equals(later.id()))
                    .orElseGet(() -> transaction.revisions().page(later.entry(), later.id(), 1).stream()
                            .map(RevisionHead::id)
                            .findFirst()
                            .orElse(later.id()));
        }

        Past.Page history(String id, @Nullable String before, int limit) {
            var standing = entry(id);
            if (standing.isEmpty()) {
                return new Past.Page(List.of(), null);
            }
            var found = transaction.revisions().page(id, before, limit + 1);
            var page = found.subList(0, Math.min(limit, found.size()));
            return new Past.Page(
                    page.stream().map(head -> past(standing.get(), head)).toList(),
                    found.size() > limit ? page.get(limit - 1).id() : null);
        }

        private Past past(Standing standing, RevisionHead head) {
            var its = standing.publications().stream()
                    .filter(one -> one.revision().equals(head.id()))
                    .toList();
            var review = standing.review();
            return new Past(
                    head,
                    head.id().equals(standing.entry().draft()),
                    its.stream().anyMatch(one -> one.isVisible(at)),
                    its.stream().anyMatch(one -> one.visibleFrom().isAfter(at)),
                    review != null && review.waiting() && review.revision().equals(head.id()));
        }
    }
}
