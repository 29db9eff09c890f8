package org.lectern.server;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import org.lectern.engine.type.Types;
import org.lectern.server.content.Entries;
import org.lectern.server.content.Follower;
import org.lectern.server.content.NewEntry;
import org.lectern.server.content.Writing;
import org.lectern.server.store.Actor;
import org.lectern.server.store.Database;

/**
 * Writes into the data of a running server from beside it, as another node would: the server hears of it by the change
 * log alone.
 */
public final class Newsroom implements AutoCloseable {

    private static final Actor ACTOR = new Actor("test", "newsroom", "Newsroom");

    private final Database database;
    private final Follower follower;
    private final Entries entries;

    public Newsroom(Path data) {
        this(data, Clock.systemUTC());
    }

    Newsroom(Path data, Clock clock) {
        this(Database.sqlite(data), clock);
    }

    /** In a database that servers share. */
    Newsroom(Database database, Clock clock) {
        this.database = database;
        follower = Follower.start(database);
        entries = new Entries(database, Types.load(Newsroom.class.getClassLoader()), follower, clock);
    }

    /** An event without more than a time. */
    public static JsonObject event(String title, Instant from, Instant until, String... topics) {
        return event(
                title,
                LocalDateTime.ofInstant(from, ZoneOffset.UTC),
                LocalDateTime.ofInstant(until, ZoneOffset.UTC),
                ZoneOffset.UTC,
                topics);
    }

    /** The same by the clocks of a zone. */
    static JsonObject event(String title, LocalDateTime from, LocalDateTime until, ZoneId zone, String... topics) {
        var when = Json.createObjectBuilder()
                .add("start", from.toString())
                .add("end", until.toString())
                .add("zone", zone.equals(ZoneOffset.UTC) ? "UTC" : zone.getId())
                .add("allDay", false);
        return Json.createObjectBuilder()
                .add("title", title)
                .add("when", when)
                .add("topics", Json.createArrayBuilder(List.of(topics)))
                .build();
    }

    /** Publishes an event from now on; its id. */
    public String publish(String slug, JsonObject document) {
        return write(writing -> {
            var entry = writing.create(NewEntry.named("event", slug, document));
            writing.publish(entry.id(), entry.draft());
            return entry.id();
        });
    }

    /** Publishes an event for a while. */
    void publish(String slug, JsonObject document, Instant from, Instant until) {
        write(writing -> {
            var entry = writing.create(NewEntry.named("event", slug, document));
            writing.publish(entry.id(), entry.draft(), from, until);
            return entry.id();
        });
    }

    /** Publishes another version. */
    void republish(String id, JsonObject document) {
        write(writing -> {
            var draft = writing.entry(id).orElseThrow().draft();
            writing.publish(id, writing.revise(id, draft, document, null));
            return id;
        });
    }

    /** The number of the newest change. */
    long lastChange() {
        return database.read(transaction -> transaction.changes().last());
    }

    <R> R write(Function<Writing, R> work) {
        return entries.write(ACTOR, work);
    }

    @Override
    public void close() {
        follower.close();
        database.close();
    }
}
