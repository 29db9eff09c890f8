package org.lectern.server.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The table of where embeds were seen. */
public final class SightingRows {

    private final Transaction transaction;

    SightingRows(Transaction transaction) {
        this.transaction = transaction;
    }

    /** The origins in whose pages an embed was seen, each with the last day. */
    public Map<String, LocalDate> lastSeen(String embed) {
        return transaction
                .sql("select origin, max(day) as day from sighting where embed = ? group by origin", embed)
                .stream()
                .collect(Collectors.toMap(row -> row.text("origin"), row -> LocalDate.ofEpochDay(row.number("day"))));
    }

    /** Adds to what is known of a day. Nothing is noted of an embed that there is not. */
    public void add(Sighting seen) {
        transaction.run(
                "insert into sighting (embed, day, origin, times) select ?, ?, ?, ?"
                        + " where exists (select 1 from embed where id = ?)"
                        + " on conflict (embed, origin, day) do update set times = sighting.times + excluded.times",
                seen.embed(),
                seen.day().toEpochDay(),
                seen.origin(),
                seen.times(),
                seen.embed());
    }

    /** Forgets that an embed was ever seen in pages of an origin. */
    public void forget(String embed, String origin) {
        transaction.run("delete from sighting where embed = ? and origin = ?", embed, origin);
    }

    /** Where an embed was seen, the newest day first, the most often seen origin first. */
    public List<Sighting> of(String embed) {
        return transaction
                .sql(
                        "select embed, day, origin, times from sighting where embed = ?"
                                + " order by day desc, times desc, origin",
                        embed)
                .stream()
                .map(row -> new Sighting(
                        row.text("embed"),
                        LocalDate.ofEpochDay(row.number("day")),
                        row.text("origin"),
                        row.number("times")))
                .toList();
    }

    /**
     * Removes what is from before a day.
     *
     * @return how many rows
     */
    public int forget(LocalDate before) {
        return transaction.run("delete from sighting where day < ?", before.toEpochDay());
    }
}
