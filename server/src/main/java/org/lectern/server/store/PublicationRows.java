package org.lectern.server.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.engine.query.Facts;
import org.lectern.engine.query.Millis;

/** The table of publications. What queries ask of them is in the table of fields, which follows along here. */
public final class PublicationRows {

    private static final String COLUMNS = "id, entry, revision, visible_from, visible_until,"
            + " happens_from, happens_until, from_local, from_zone, until_local, until_zone, followed";

    /** Milliseconds of the epoch. */
    private static final long LONG_AGO = -1_000_000_000_000_000L;

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
     * @param window its own id does not count, nor when it happens
     * @param facts what queries can ask of it, its window included
     * @return the publication's id
     */
    public long insert(PublicationRow window, Facts facts) {
        var from = window.from();
        var until = window.until();
        var rows = transaction.sql(
                "insert into publication (entry, revision, visible_from, visible_until, happens_from, happens_until,"
                        + " from_local, from_zone, until_local, until_zone, followed)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id",
                facts.id(),
                window.revision(),
                Millis.of(facts.visibleFrom()),
                Row.end(facts.visibleUntil()),
                Row.millis(facts.happensFrom()),
                Row.millis(facts.happensUntil()),
                from == null ? null : from.local(),
                from == null ? null : from.zone(),
                until == null ? null : until.local(),
                until == null ? null : until.zone(),
                window.followed() ? 1 : 0);
        long id = rows.get(0).number("id");
        transaction.fields().insert(id, facts);
        return id;
    }

    /** Gives a publication another window. */
    public void window(PublicationRow changed) {
        var from = changed.from();
        var until = changed.until();
        transaction.run(
                "update publication set visible_from = ?, visible_until = ?, from_local = ?, from_zone = ?,"
                        + " until_local = ?, until_zone = ?, followed = ? where id = ?",
                Millis.of(changed.visibleFrom()),
                Row.end(changed.visibleUntil()),
                from == null ? null : from.local(),
                from == null ? null : from.zone(),
                until == null ? null : until.local(),
                until == null ? null : until.zone(),
                changed.followed() ? 1 : 0,
                changed.id());
        transaction.run(
                "update field set visible_from = ?, visible_until = ? where publication = ?",
                Millis.of(changed.visibleFrom()),
                Row.end(changed.visibleUntil()),
                changed.id());
    }

    /**
     * Gives several publications of one entry other windows at once, which overlap neither each other nor the rest.
     * Meanwhile they stand long before everything.
     */
    public void windows(List<PublicationRow> changed) {
        var before = Instant.ofEpochMilli(LONG_AGO);
        for (int i = 0; i < changed.size(); i++) {
            var aside = before.plusMillis(2L * i);
            window(changed.get(i).from(aside, null).until(aside.plusMillis(1), null));
        }
        changed.forEach(this::window);
    }

    /** Makes another revision public in the window of a publication. */
    public void pin(long id, String revision, Facts facts) {
        transaction.run("update publication set revision = ? where id = ?", revision, id);
        index(id, facts);
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

    static PublicationRow row(Row row) {
        return new PublicationRow(
                row.number("id"),
                row.text("entry"),
                row.text("revision"),
                row.moment("visible_from"),
                row.momentOrNull("visible_until"),
                row.momentOrNull("happens_from"),
                row.momentOrNull("happens_until"),
                wall(row.textOrNull("from_local"), row.textOrNull("from_zone")),
                wall(row.textOrNull("until_local"), row.textOrNull("until_zone")),
                row.number("followed") == 1);
    }

    private static @Nullable Wall wall(@Nullable String local, @Nullable String zone) {
        return local == null || zone == null ? null : new Wall(local, zone);
    }
}
