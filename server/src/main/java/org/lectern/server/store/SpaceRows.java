package org.lectern.server.store;

import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.lectern.engine.query.Space;

/** The table of spaces. */
public final class SpaceRows {

    private final Transaction transaction;

    SpaceRows(Transaction transaction) {
        this.transaction = transaction;
    }

    public Set<Space> all() {
        var spaces = new LinkedHashSet<Space>();
        transaction.sql("select name, language, zone from space order by name").forEach(row -> spaces.add(space(row)));
        return spaces;
    }

    public Optional<Space> find(String name) {
        return transaction.sql("select name, language, zone from space where name = ?", name).stream()
                .findFirst()
                .map(SpaceRows::space);
    }

    /** Adds the space, or gives the one of that name another language and zone. */
    public void put(Space space) {
        transaction.run(
                "insert into space (name, language, zone) values (?, ?, ?)"
                        + " on conflict (name) do update set language = excluded.language, zone = excluded.zone",
                space.name(),
                space.language().toLanguageTag(),
                space.zone().getId());
    }

    private static Space space(Row row) {
        return new Space(row.text("name"), Locale.forLanguageTag(row.text("language")), ZoneId.of(row.text("zone")));
    }
}
