package org.lectern.bench.content;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import org.lectern.engine.query.Space;
import org.lectern.engine.type.Types;
import org.lectern.server.content.Entries;
import org.lectern.server.content.Follower;
import org.lectern.server.content.Foundation;
import org.lectern.server.content.NewEntry;
import org.lectern.server.content.Writing;
import org.lectern.server.store.Actor;
import org.lectern.server.store.Database;

/** Fills the data folder of a server that is not running. */
public final class Fill {

    private static final Actor ACTOR = new Actor("system", "bench", "Bench");
    private static final int BATCH = 1000;

    private Fill() {}

    /** @param arguments a data folder, how many events, and how many items the programme of each has */
    public static void main(String[] arguments) throws IOException {
        var folder = Path.of(arguments[0]);
        int events = Integer.parseInt(arguments[1]);
        var university = new University(LocalDate.now(ZoneOffset.UTC), Integer.parseInt(arguments[2]));
        var types = Types.load(Fill.class.getClassLoader());
        long from = System.nanoTime();
        try (var database = Database.sqlite(folder);
                var follower = Follower.start(database)) {
            var foundation = new Foundation(database, Clock.systemUTC());
            foundation.lay(new Space(Space.MAIN, Locale.ENGLISH, ZoneId.of("America/Chicago")));
            var entries = new Entries(database, types, follower, Clock.systemUTC());
            foundation.followTimeRules(entries);
            foundation.followTypes(entries, types);
            for (int first = 0; first < events; first += BATCH) {
                int begin = first;
                entries.run(ACTOR, writing -> write(writing, university, begin, Math.min(events, begin + BATCH)));
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%d events written in %.0f s, %d MB%n",
                events,
                (System.nanoTime() - from) / 1e9,
                Files.size(folder.resolve("lectern.db")) >> 20);
    }

    private static void write(Writing writing, University university, int from, int until) {
        for (int number = from; number < until; number++) {
            if (University.beginsSeries(number)) {
                publish(writing, NewEntry.named("series", University.series(number), university.seriesOf(number)));
            }
            publish(writing, NewEntry.named("event", University.slug(number), university.event(number)));
        }
    }

    private static void publish(Writing writing, NewEntry wanted) {
        var entry = writing.create(wanted);
        writing.publish(entry.id(), entry.draft());
    }
}
