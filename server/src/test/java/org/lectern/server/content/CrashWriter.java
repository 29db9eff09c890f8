package org.lectern.server.content;

import java.nio.file.Path;
import java.time.Clock;
import org.lectern.server.store.Actor;
import org.lectern.server.store.Database;

/** A process of its own that writes entries until it is killed or has written enough; a line for each acknowledged. */
final class CrashWriter {

    private CrashWriter() {}

    /** Arguments: data folder, prefix of the slugs, most entries. */
    public static void main(String[] arguments) {
        try (var database = Database.sqlite(Path.of(arguments[0]));
                var follower = Follower.start(database)) {
            var entries = new Entries(database, Samples.TYPES, follower, Clock.systemUTC());
            for (int i = 0; i < Integer.parseInt(arguments[2]); i++) {
                var slug = arguments[1] + i;
                var id = entries.write(Actor.SYSTEM, writing -> {
                    var made = writing.create(NewEntry.named("note", slug, Samples.titled(slug)));
                    writing.publish(made.id(), made.draft());
                    return made.id();
                });
                System.out.println(id);
                System.out.flush();
            }
        }
    }
}
