package org.lectern.server.store;

import java.time.Instant;
import java.util.Optional;
import org.lectern.engine.query.Millis;

/** The tables of what the program remembers about its data, and of its own secrets. */
public final class MetaRows {

    private final Transaction transaction;

    MetaRows(Transaction transaction) {
        this.transaction = transaction;
    }

    public Optional<String> find(String name) {
        return transaction.sql("select value from meta where name = ?", name).stream()
                .findFirst()
                .map(row -> row.text("value"));
    }

    public void put(String name, String value) {
        transaction.run(
                "insert into meta (name, value) values (?, ?) on conflict (name) do update set value = excluded.value",
                name,
                value);
    }

    /** Whether there is a key for signed links yet. */
    public boolean hasSigningKey() {
        return !transaction.sql("select 1 as one from signing_key limit 1").isEmpty();
    }

    /** Adds a key for signed links; older ones go on to be valid. */
    public void addSigningKey(String id, String secret, Instant at) {
        transaction.run("insert into signing_key (id, secret, created_at) values (?, ?, ?)", id, secret, Millis.of(at));
    }
}
