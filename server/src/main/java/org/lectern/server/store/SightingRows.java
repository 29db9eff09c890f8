package org.lectern.server.store;

import java.time.LocalDate;
import java.util.List;

/** The table of where embeds were seen. */
public final class SightingRows {

    private final Transaction transaction;

    SightingRows(Transaction transaction) {
        this.transaction = transaction;
    }

    /**
     * Adds to what is known. What is new of an embed that has been seen in as many origins as are kept, or of one that
     * there is not, is left out.
     *
     * @param most how many origins of an embed are kept
     */
    public void add(Sighting seen, int most) {
        int known = transaction.run(
                "update sighting set times = times + ? where embed = ? and day = ? and origin = ?",
                seen.times(),
                seen.embed(),
                seen.day().toEpochDay(),
                seen.origin());
        if (known == 0) {
            transaction.run(
                    "insert into sighting (embed, day, origin, times) select ?, ?, ?, ?"
                            + " where exists (select 1 from embed where id = ?)"
                            + " and (exists (select 1 from sighting where embed = ? and origin = ?)"
                            + " or (select count(distinct origin) from sighting where embed = ?) < ?)",
                    seen.embed(),
                    seen.day().toEpochDay(),
                    seen.origin(),
                    seen.times(),
                    seen.embed(),
                    seen.embed(),
                    seen.origin(),
                    seen.embed(),
                    most);
        }
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
