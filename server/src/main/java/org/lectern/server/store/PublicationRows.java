package org.lectern.server.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.engine.query.Facts;
import org.lectern.engine.query.Millis;

/** The table of publications. What queries ask of them is in the table of fields, which follows along here. */
public final class PublicationRows {

    private static final String COLUMNS =
            "id, entry, revision, visible_from, visible_until, happens_from, happens_until";

    private final Transaction transaction;

    PublicationRows(Transaction transaction) {
        this.transaction = transaction;
    }

    /** All of an entry, past and future, in order of time. */
    public List<PublicationRow> of(String entry) {
        return transaction
                .sql("select " + COLUMNS + " from publication where entry = ? order by visible_from", entry)
                .stream()
                .map(PublicationRows::row)
                .toList();
    }

    /**
     * Makes a revision public.
     *
     * @param facts what queries can ask of it, its window included
     * @return the publication's id
     */
    public long insert(String revision, Facts facts) {
        var rows = transaction.sql(
                "insert into publication (entry, revision, visible_from, visible_until, happens_from, happens_until)"
                        + " values (?, ?, ?, ?, ?, ?) returning id",
                facts.id(),
                revision,
                Millis.of(facts.visibleFrom()),
                Row.end(facts.visibleUntil()),
                Row.millis(facts.happensFrom()),
                Row.millis(facts.happensUntil()));
        long id = rows.get(0).number("id");
        transaction.fields().insert(id, facts);
        return id;
    }

    /** Ends a publication at another moment than was set. */
    public void end(long id, @Nullable Instant until) {
        transaction.run("update publication set visible_until = ? where id = ?", Row.end(until), id);
        transaction.run("update field set visible_until = ? where publication = ?", Row.end(until), id);
    }

    /** Replaces what queries can ask of a publication; its window stays. */
    public void index(long id, Facts facts) {
        transaction.run(
                "update publication set happens_from = ?, happens_until = ? where id = ?",
                Row.millis(facts.happensFrom()),
                Row.millis(facts.happensUntil()),
                id);
        transaction.run("delete from field where publication = ?", id);
        transaction.fields().insert(id, facts);
    }

    /** Removes a publication and what was kept beside it. */
    public void delete(long id) {
        transaction.run("delete from publication where id = ?", id);
    }

    /**
     * Publications that can be seen at a moment though the change log has not told so, or the other way round.
     *
     * @return by the entry's id, of those that can be seen now and of those that cannot any more; at most so many
     */
    public List<Passed> passed(Instant at, int limit) {
        long now = Millis.of(at);
        return transaction.sql("""
                        select id, entry, told from publication
                        where told = 0 and visible_until > ? and visible_from <= ?
                        union all select id, entry, told from publication where told = 1 and visible_until <= ?
                        union all select id, entry, told from publication where told = 1 and visible_from > ?
                        order by entry, id limit ?""", now, now, now, now, limit).stream()
                .map(row -> new Passed(row.number("id"), row.text("entry"), row.number("told") == 0))
                .toList();
    }

    /**
     * A publication that passed a boundary of its window.
     *
     * @param begins whether it can be seen from now on; else it cannot any more
     */
    public record Passed(long publication, String entry, boolean begins) {}

    /** Notes that the change log tells how these publications stand at a moment. */
    public void told(Collection<Long> publications, Instant at) {
        for (var id : publications) {
            transaction.run(
                    "update publication set told = case when visible_from <= ? and visible_until > ? then 1 else 0 end"
                            + " where id = ?",
                    Millis.of(at),
                    Millis.of(at),
                    id);
        }
    }

    private static PublicationRow row(Row row) {
        return new PublicationRow(
                row.number("id"),
                row.text("entry"),
                row.text("revision"),
                row.moment("visible_from"),
                row.momentOrNull("visible_until"),
                row.momentOrNull("happens_from"),
                row.momentOrNull("happens_until"));
    }
}
