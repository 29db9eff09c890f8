package org.lectern.server.store;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
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

    /** All whose names begin like this, by the rest of their names. */
    public Map<String, String> startingWith(String prefix) {
        return transaction
                .sql("select name, value from meta where substr(name, 1, ?) = ? order by name", prefix.length(), prefix)
                .stream()
                .collect(
                        Collectors.toMap(row -> row.text("name").substring(prefix.length()), row -> row.text("value")));
    }

    public void remove(String name) {
        transaction.run("delete from meta where name = ?", name);
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
