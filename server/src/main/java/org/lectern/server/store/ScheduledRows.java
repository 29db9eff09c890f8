package org.lectern.server.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lectern.engine.query.Millis;

/** What time is going to do: publications that are to begin, and those whose end was said and is to come. */
public final class ScheduledRows {

    private static final List<String> OF_ENTRY =
            List.of("id", "space", "type", "slug", "stub", "draft", "owner", "created_at", "trashed_at", "archived_at");

    private final Transaction transaction;

    ScheduledRows(Transaction transaction) {
        this.transaction = transaction;
    }

    /**
     * In order of time.
     *
     * @param within of which entries
     * @param entry of this one only; null for all
     * @param now only what is later
     * @param after only what comes after this place; null for all
     */
    public List<ScheduledRow> find(
            Collection<Scope> within,
            @Nullable String entry,
            Instant now,
            ScheduledRow.@Nullable Place after,
            int limit) {
        long from = Millis.of(now);
        var asking = new Asking();
        asking.and("s.moment > ?", from);
        asking.andIf("s.entry = ?", entry);
        Scope.ask(asking, within);
        if (after != null) {
            long at = Millis.of(after.at());
            int begins = after.begins() ? 1 : 0;
            asking.and(
                    "s.moment > ? or (s.moment = ? and (s.begins > ? or (s.begins = ? and s.id > ?)))",
                    at,
                    at,
                    begins,
                    begins,
                    after.publication());
        }
        var columns = Stream.concat(
                        Stream.of("s.*"), OF_ENTRY.stream().map(column -> "e." + column + " as e_" + column))
                .collect(Collectors.joining(", "));
        return transaction
                .sql(
                        "select " + columns + " from ("
                                + "select p.*, p.visible_from as moment, 1 as begins from publication p"
                                + " where p.visible_from > " + from
                                + " union all select p.*, p.visible_until as moment, 0 as begins from publication p"
                                + " where p.visible_until > " + from + " and p.visible_until < " + Row.FOREVER
                                + " and p.followed = 0) s join entry e on e.id = s.entry" + asking.where()
                                + " order by s.moment, s.begins, s.id limit ?",
                        asking.values(limit))
                .stream()
                .map(row -> new ScheduledRow(
                        row.moment("moment"),
                        row.number("begins") == 1,
                        PublicationRows.row(row),
                        EntryRows.row(row.under("e_"))))
                .toList();
    }
}
