package org.lectern.server.store;

import java.net.URI;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jooq.DSLContext;
import org.lectern.api.Lasting;
import org.lectern.engine.query.Found;
import org.lectern.engine.query.Millis;
import org.lectern.engine.query.Published;
import org.lectern.engine.query.Selection;

/** What is public: publications with their entries and revisions. */
public final class PublishedRows {

    private static final String PUBLISHED = """
            select p.id as publication, e.type, e.id, e.space, e.slug, e.stub, p.revision, r.model_version, r.document,
              p.visible_from, p.visible_until, o.address
            from publication p
            join entry e on e.id = p.entry
            join revision r on r.id = p.revision
            left join origin o on o.entry = p.entry
            """;

    private final Transaction transaction;

    PublishedRows(Transaction transaction) {
        this.transaction = transaction;
    }

    /** What of the entry is visible at the moment, and until when that is so. */
    public Lasting<Optional<Published>> byId(String type, String id, Instant at) {
        return current(
                transaction.sql(
                        PUBLISHED + " where p.entry = ? and e.type = ? and p.visible_until > ?"
                                + " order by p.visible_until limit 1",
                        id,
                        type,
                        Millis.of(at)),
                at);
    }

    /** The same by a slug that the entry has, or had before. */
    public Lasting<Optional<Published>> bySlug(String space, String type, String slug, Instant at) {
        return transaction
                .entries()
                .bySlug(space, type, slug)
                .map(EntryRow::id)
                .or(() -> transaction.slugs().find(space, type, slug))
                .map(id -> byId(type, id, at))
                .orElseGet(() -> Lasting.forever(Optional.empty()));
    }

    private static Lasting<Optional<Published>> current(List<Row> rows, Instant at) {
        if (rows.isEmpty()) {
            return Lasting.forever(Optional.empty());
        }
        var next = published(rows.get(0));
        if (next.visibleFrom().isAfter(at)) {
            return new Lasting<>(Optional.empty(), next.visibleFrom());
        }
        var until = next.visibleUntil();
        return new Lasting<>(Optional.of(next), until == null ? Instant.MAX : until);
    }

    /** What the selection selects. */
    public Found find(Selection selection) {
        return new Finding(transaction.dsl(), selection).found();
    }

    /** The publications with these ids, in this order, by one statement. */
    static List<Published> inOrder(DSLContext dsl, List<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        var places = String.join(", ", Collections.nCopies(ids.size(), "?"));
        Map<Long, Published> byId = new HashMap<>();
        Row.all(dsl, PUBLISHED + " where p.id in (" + places + ")", ids.toArray())
                .forEach(row -> byId.put(row.number("publication"), published(row)));
        return ids.stream().map(id -> Objects.requireNonNull(byId.get(id))).toList();
    }

    private static Published published(Row row) {
        var address = row.textOrNull("address");
        return new Published(
                row.text("type"),
                row.text("id"),
                row.text("space"),
                row.text("slug"),
                row.text("revision"),
                (int) row.number("model_version"),
                JsonText.object(row.text("document")),
                row.moment("visible_from"),
                row.momentOrNull("visible_until"),
                row.number("stub") == 1,
                address == null ? null : URI.create(address));
    }
}
